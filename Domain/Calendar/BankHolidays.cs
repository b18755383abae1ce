using System.Collections.Concurrent;

namespace Portal.Domain.Calendar;

/// <summary>The bank holidays of England, computed by the law of each year, with the days that were moved or added by proclamation.</summary>
public static class BankHolidays
{
    // The years in which the law changed: the Banking and Financial Dealings Act 1971 and the trials before it, then proclamations.
    private const int LateAugust = 1965;
    private const int SpringInsteadOfWhitsun = 1967;
    private const int LastMondayOfAugust = 1971;
    private const int NewYear = 1974;
    private const int EarlyMay = 1978;

    /// <summary>Each year worked out once: a calendar of years asks for every day of them.</summary>
    private static readonly ConcurrentDictionary<int, HashSet<DateOnly>> Years = new();

    /// <summary>All bank holidays of a year, in order.</summary>
    public static IReadOnlyList<DateOnly> In(int year)
    {
        var easter = EasterSunday(year);
        List<DateOnly> days = [easter.AddDays(-2), easter.AddDays(1), Spring(year, easter), Summer(year), .. Christmas(new(year, 12, 25))];
        if (year >= NewYear)
        {
            days.Add(NotOnAWeekend(new(year, 1, 1)));
        }

        if (year >= EarlyMay)
        {
            days.Add(FirstMonday(year, 5));
        }

        return [.. days.Where(d => !OneOffHolidays.Moved.Contains(d)).Concat(OneOffHolidays.ByYear[year]).Order()];
    }

    /// <summary>Whether <paramref name="day"/> is a bank holiday of England.</summary>
    public static bool Includes(DateOnly day) => Years.GetOrAdd(day.Year, year => [.. In(year)]).Contains(day);

    private static DateOnly Spring(int year, DateOnly easter) => year >= SpringInsteadOfWhitsun ? LastMonday(year, 5) : easter.AddDays(50);

    /// <summary>In the years of the trial it was the Monday after the last Saturday of August, which may be in September.</summary>
    private static DateOnly Summer(int year) => year switch
    {
        >= LastMondayOfAugust => LastMonday(year, 8),
        >= LateAugust => new DateOnly(year, 8, 31).AddDays(-(((int)new DateOnly(year, 8, 31).DayOfWeek + 1) % 7) + 2),
        _ => FirstMonday(year, 8),
    };

    private static DateOnly[] Christmas(DateOnly christmas) => christmas.DayOfWeek switch
    {
        DayOfWeek.Friday => [christmas, christmas.AddDays(3)],
        DayOfWeek.Saturday => [christmas.AddDays(2), christmas.AddDays(3)],
        DayOfWeek.Sunday => [christmas.AddDays(1), christmas.AddDays(2)],
        _ => [christmas, christmas.AddDays(1)],
    };

    private static DateOnly NotOnAWeekend(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)DayOfWeek.Monday + 7) % 7));
    }

    /// <summary>The Gregorian computus (Meeus, Jones, Butcher).</summary>
    private static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
