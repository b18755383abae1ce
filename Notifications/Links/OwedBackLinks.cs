namespace Portal.Notifications.Links;

/// <summary>What providers owe back to the council.</summary>
public static class OwedBackLinks
{
    public static string List(Side side) => Address.Of(side, "/owed-back");

    /// <summary>What one provider owes, as the council sees it.</summary>
    public static string OfProvider(string provider) => List(Side.Council).With(("provider", provider));

    /// <summary>The rest of one invoice, and how it was settled.</summary>
    public static string Details(Side side, Guid id) => $"{List(side)}/{id}";
}
