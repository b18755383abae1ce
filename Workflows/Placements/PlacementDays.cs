using System.Globalization;
using Portal.Domain.CarePackages;
using Portal.Domain.Placements;

namespace Portal.Workflows.Placements;

/// <summary>Whether the days of a report fit the line item that it is about.</summary>
internal static class PlacementDays
{
    /// <summary>How far back a report may reach.</summary>
    private const int Years = 10;

    /// <exception cref="DayIsTooFar">A slip of the finger: nobody reports days of another decade, or of next year's next.</exception>
    public static void MustBeNear(PlacementFacts facts, DateOnly today)
    {
        if (facts.Day < today.AddYears(-Years) || facts.Day > today.AddYears(1))
        {
            throw new DayIsTooFar(today.AddYears(-Years), today.AddYears(1));
        }
    }

    /// <exception cref="NothingWouldChange">The line item does not run then, or ends by then already.</exception>
    public static void MustFit(PlacementFacts facts, CarePackageLineItem item)
    {
        if (facts.Day < item.StartDate)
        {
            throw new NothingWouldChange($"The line item begins on {Day(item.StartDate)}. Enter that day or a later one");
        }

        if (item.EndDate is { } end && (facts.Day > end || (facts.Kind == PlacementReportKind.Ended && facts.Day == end)))
        {
            throw new NothingWouldChange($"The line item already ends on {Day(end)}. Enter an earlier day");
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
