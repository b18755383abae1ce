namespace Portal.Notifications.Links;

/// <summary>Payment batches and remittances.</summary>
public static class PaymentLinks
{
    public static string Batches => Address.Of(Side.Council, "/payments");

    public static string Batch(int number) => $"{Batches}/{Address.Number(number)}";

    /// <summary>The same by its id.</summary>
    public static string BatchOf(Guid id) => $"{Batches}/batches/{id}";

    /// <summary>Takes a payment, or some of it, out of a batch that is not released yet.</summary>
    /// <param name="reference">"B7-12".</param>
    public static string HoldOut(string reference) => $"{Remittance(Side.Council, reference)}/hold-out";

    /// <summary>Marks a payment as one that the bank sent back.</summary>
    /// <param name="reference">"B7-12".</param>
    public static string Returned(string reference) => $"{Remittance(Side.Council, reference)}/returned";

    /// <summary>A hold on a provider's payments.</summary>
    public static string Hold(Guid id) => $"{Batches}/holds/{id}";

    /// <summary>Puts a provider's payments on hold.</summary>
    public static string PutOnHold(string provider) => $"{OverviewLinks.OfProvider(provider)}/hold";

    /// <summary>What the bank gets, as CSV.</summary>
    public static string BatchFile(int number) => Batch(number).With(("handler", "csv"));

    /// <summary>A batch of all that can be paid.</summary>
    public static string Next => $"{Batches}/next";

    /// <summary>The same with what is expected up to a day.</summary>
    public static string NextBy(DateOnly day) => Next.With(("DueBy", day));

    /// <summary>Marks payments paid from the bank's file.</summary>
    public static string Bank => $"{Batches}/bank";

    /// <summary>Marks payments as returned from the bank's file.</summary>
    public static string BankReturned => $"{Batches}/bank-returned";

    /// <summary>What such a file looks like.</summary>
    public static string BankSample => Bank.With(("handler", "sample"));

    /// <summary>What the bank has paid a provider.</summary>
    /// <param name="reference">Only what bears this reference: "B7-12", or "B7" for all of a batch.</param>
    public static string OfProvider(string? reference = null) => Address.Of(Side.Provider, "/payments").With(("reference", reference));

    /// <param name="side">Who reads it.</param>
    /// <param name="reference">As on the bank's statement, "B7-12".</param>
    public static string Remittance(Side side, string reference) => $"{Address.Of(side, "/payments")}/{Address.Segment(reference)}";

    /// <summary>The same as a file: a row for each line of each invoice paid.</summary>
    public static string RemittanceCsv(Side side, string reference) => Remittance(side, reference).With(("handler", "csv"));

    public static string RemittanceExcel(Side side, string reference) => Remittance(side, reference).With(("handler", "excel"));
}
