using System.Globalization;

namespace Portal.Workflows.Dashboard.ChangeDays;

/// <summary>What the dashboard counted of days that have ended is not what the moves say. It is put right by now.</summary>
/// <param name="days">Which.</param>
public sealed class ChangeDaysDiffer(IReadOnlyList<DateOnly> days) : Exception(Sentence(days)), ISaysWhatIsWrong
{
    private static string Sentence(IReadOnlyList<DateOnly> days)
    {
        var which = string.Create(CultureInfo.InvariantCulture, $"{days[0]:d MMMM yyyy}");
        return days.Count == 1
            ? $"Of {which} the dashboard counted something else than the moves of that day: it is put right."
            : string.Create(CultureInfo.InvariantCulture, $"Of {days.Count:N0} days, the first of them {which}, the dashboard counted something else than the moves of those days: it is put right.");
    }
}
