using Portal.Domain.Calendar;

namespace Portal.Workflows.Dashboard;

/// <summary>
/// Working days for the database, which knows no bank holidays: <c>width_bucket(moment, array)</c> says how many of them had begun by a moment, so that the
/// difference of two is what <see cref="WorkingCalendar.DaysBetween"/> says of their days. No row is asked what day it was in London.
/// </summary>
internal static class WorkingDays
{
    private const int Years = 12;

    /// <summary>When each began in London, until <paramref name="today"/>, the earliest first; UTC.</summary>
    public static DateTimeOffset[] Until(WorkingCalendar calendar, DateOnly today)
    {
        var first = today.AddYears(-Years);
        return [.. Enumerable.Range(0, today.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(calendar.IsWorkingDay).Select(LondonTime.StartOf)];
    }
}
