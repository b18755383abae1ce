using Portal.Domain.Placements;

namespace Portal.Host.Placements;

/// <summary>A placement report in words.</summary>
public static class PlacementWords
{
    public static string Kind(PlacementReportKind kind) => kind switch
    {
        PlacementReportKind.Missing => "Missing placement",
        PlacementReportKind.Ended => "Ended",
        PlacementReportKind.Moved => "Moved",
        _ => "Absent",
    };

    public static string State(PlacementReportState state) => state switch
    {
        PlacementReportState.Reported => "To be answered",
        _ => state.ToString(),
    };

    public static string Colour(PlacementReportState state) => state switch
    {
        PlacementReportState.Reported => "yellow",
        PlacementReportState.Settled => "green",
        PlacementReportState.Declined => "red",
        _ => "grey",
    };

    /// <summary>What the day of a report is.</summary>
    public static string Day(PlacementReportKind kind) => kind switch
    {
        PlacementReportKind.Missing => "First day",
        PlacementReportKind.Ended => "Last day here",
        PlacementReportKind.Moved => "First day elsewhere",
        _ => "First day away",
    };

    /// <summary>How the figures are worked out.</summary>
    public static string How(PlacementReportKind kind) => kind switch
    {
        PlacementReportKind.Missing => "The weekly cost reported × the days ÷ 7, without VAT and contributions, which the contract will say.",
        PlacementReportKind.Ended => "The line item as it stands, and the same if it ended on the day reported: the weekly cost × the days ÷ 7, rounded once a month.",
        PlacementReportKind.Moved => "The line item ends on the day before; where the child moved to a service of the same provider, the days there at the weekly cost reported, or at today's.",
        _ => "What the days away come to: the weekly cost × those days ÷ 7. Whether they are paid, the contract says.",
    };
}
