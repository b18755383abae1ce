namespace Portal.Notifications.Links;

/// <summary>Placement reports.</summary>
public static class PlacementLinks
{
    public static string List(Side side) => Address.Of(side, "/placements");

    /// <summary>One provider's reports, as the council sees them.</summary>
    public static string OfProvider(string provider) => List(Side.Council).With(("provider", provider));

    public static string Details(Side side, Guid id) => $"{List(side)}/{id}";

    /// <summary>A report of a placement that the register does not show.</summary>
    public static string Missing => $"{List(Side.Provider)}/missing";

    /// <summary>A report of a change of a line item.</summary>
    public static string Change(string lineItem) => $"{List(Side.Provider)}/change/{Address.Rest(lineItem)}";
}
