using Portal.Domain.Calendar;

namespace Portal.Workflows.Dashboard;

/// <summary>
/// Working days for the database, which knows no bank holidays: <c>width_bucket(day, array)</c> says how many of them there were until a day,
/// so that the difference of two is what <see cref="WorkingCalendar.DaysBetween"/> says.
/// </summary>
internal static class WorkingDays
{
    private const int Years = 12;

    /// <summary>Those until <paramref name="today"/>, the earliest first.</summary>
    public static DateOnly[] Until(WorkingCalendar calendar, DateOnly today)
    {
        var first = today.AddYears(-Years);
        return [.. Enumerable.Range(0, today.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(calendar.IsWorkingDay)];
    }
}
