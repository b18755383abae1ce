using Portal.Domain.Placements;
using Portal.Host.Look;
using Portal.Workflows.Placements;

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

    /// <summary>What the page of a report of this kind is called.</summary>
    public static string Reports(PlacementReportKind kind) => kind switch
    {
        PlacementReportKind.Missing => "Report a missing placement",
        PlacementReportKind.Ended => "Report that a child left",
        PlacementReportKind.Moved => "Report that a child moved",
        _ => "Report that a child was away",
    };

    /// <summary>What an open report would do to money that is invoiced already, and to what is not.</summary>
    public static string Effect(PlacementDetails found) => found switch
    {
        { Terms.IsPayable: false } => "Nothing changes in the payment now: the line item is not payable.",
        { Months.Count: 0 } => "Nothing changes in the payment: the register already comes to the same.",
        { OfInvoiced: < 0 and var pounds } => $"{Text.Money(-pounds)} of what is invoiced already would be taken back.",
        { OfInvoiced: > 0 and var pounds } => $"{Text.Money(pounds)} would be added to what is invoiced already.",
        _ => "What is invoiced already stays as it is.",
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
