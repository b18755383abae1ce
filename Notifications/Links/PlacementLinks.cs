using Portal.Domain.Placements;

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

    /// <summary>A report that a child left, moved or was away.</summary>
    /// <param name="lineItem">Of this line item; null: it is chosen there.</param>
    /// <param name="kind">What changed; null: the child left.</param>
    public static string Change(string? lineItem = null, PlacementReportKind? kind = null)
        => $"{List(Side.Provider)}/change{(lineItem is null ? "" : "/" + Address.Segment(lineItem))}".With(("kind", kind));
}
