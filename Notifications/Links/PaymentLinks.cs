namespace Portal.Notifications.Links;

/// <summary>Payment batches and remittances.</summary>
public static class PaymentLinks
{
    public static string Batches => Address.Of(Side.Council, "/payments");

    public static string Batch(int number) => $"{Batches}/{Address.Number(number)}";

    /// <summary>What the bank gets, as CSV.</summary>
    public static string BatchFile(int number) => Batch(number).With(("handler", "csv"));

    /// <summary>A batch of all that can be paid.</summary>
    public static string Next => $"{Batches}/next";

    /// <summary>Marks payments paid from the bank's file.</summary>
    public static string Bank => $"{Batches}/bank";

    /// <param name="side">Who reads it.</param>
    /// <param name="reference">As on the bank's statement, "B7-12".</param>
    public static string Remittance(Side side, string reference) => $"{Address.Of(side, "/payments")}/{Address.Segment(reference)}";
}
