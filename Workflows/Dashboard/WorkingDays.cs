using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Calendar;

namespace Portal.Workflows.Dashboard;

/// <summary>
/// Working days for the database, which knows no bank holidays: <c>width_bucket(moment, array)</c> says how many of them had begun by a moment, so that the
/// difference of two is what <see cref="WorkingCalendar.DaysBetween"/> says of their days. No row is asked what day it was in London.
/// </summary>
public sealed class WorkingDays(WorkingCalendar calendar)
{
    private const int Years = 12;

    private static readonly DateOnly Beginning = new(2010, 1, 1);

    private volatile Made? last;
    private volatile Printed? printed;

    /// <summary>When each began in London, until <paramref name="day"/>, the earliest first; UTC.</summary>
    public DateTimeOffset[] Until(DateOnly day)
    {
        if (last is { } made && made.Day == day)
        {
            return made.Starts;
        }

        var first = new DateOnly(day.Year - Years, 1, 1);
        var starts = Days(first, day).Where(calendar.IsWorkingDay).Select(LondonTime.StartOf).ToArray();
        last = new(day, starts);
        return starts;
    }

    /// <summary>
    /// Which days until <paramref name="day"/> were none: another text where the calendar has become another, with a holiday that was not known or a closing day of the council.
    /// Pages ask it of the same day until the next night.
    /// </summary>
    public string Fingerprint(DateOnly day)
    {
        if (printed is { } made && made.Day == day)
        {
            return made.Text;
        }

        var free = Days(Beginning, day).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !calendar.IsWorkingDay(d));
        var text = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', free.Select(d => d.DayNumber.ToString(CultureInfo.InvariantCulture))))));
        printed = new(day, text);
        return text;
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) => Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(first.AddDays);

    private sealed record Made(DateOnly Day, DateTimeOffset[] Starts);

    private sealed record Printed(DateOnly Day, string Text);
}
