namespace Portal.Domain.Placements;

/// <summary>What reports are about: a child that ended and one that moved left all the same, and a departure is reported once.</summary>
public static class PlacementMatter
{
    public static bool IsOneWith(this PlacementReportKind one, PlacementReportKind other) => one == other || (IsDeparture(one) && IsDeparture(other));

    private static bool IsDeparture(PlacementReportKind kind) => kind is PlacementReportKind.Ended or PlacementReportKind.Moved;
}
