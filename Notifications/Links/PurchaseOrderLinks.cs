namespace Portal.Notifications.Links;

/// <summary>Purchase orders.</summary>
public static class PurchaseOrderLinks
{
    public static string List(Side side) => Address.Of(side, "/purchase-orders");

    /// <summary>One provider's orders of a financial year ("18/19"), as the council sees them.</summary>
    public static string OfProvider(string provider, string year) => List(Side.Council).With(("provider", provider), ("year", year));

    /// <param name="side">Who reads it.</param>
    /// <param name="id">The order.</param>
    /// <param name="revision">As it was issued then; the latest where none is asked for.</param>
    public static string Details(Side side, Guid id, int? revision = null) => $"{List(side)}/{id}".With(("revision", revision));
}
