namespace Portal.Domain.Calendar;

/// <summary>The bank holidays of England, computed, with the days that were moved or added by proclamation.</summary>
public static class BankHolidays
{
    private static readonly Dictionary<int, DateOnly[]> Added = new()
    {
        [2011] = [new(2011, 4, 29)],
        [2012] = [new(2012, 6, 5)],
        [2022] = [new(2022, 6, 3), new(2022, 9, 19)],
        [2023] = [new(2023, 5, 8)],
    };

    // The spring holiday moved to stand beside a jubilee; the early May holiday of 2020 moved to VE Day.
    private static readonly Dictionary<DateOnly, DateOnly> Moved = new()
    {
        [new(2012, 5, 28)] = new(2012, 6, 4),
        [new(2020, 5, 4)] = new(2020, 5, 8),
        [new(2022, 5, 30)] = new(2022, 6, 2),
    };

    /// <summary>All bank holidays of a year, in order.</summary>
    public static IReadOnlyList<DateOnly> In(int year)
    {
        var easter = EasterSunday(year);
        var christmas = new DateOnly(year, 12, 25);
        List<DateOnly> days =
        [
            NotOnAWeekend(new(year, 1, 1)),
            easter.AddDays(-2),
            easter.AddDays(1),
            FirstMonday(year, 5),
            LastMonday(year, 5),
            LastMonday(year, 8),
            .. Christmas(christmas),
        ];
        return [.. days.Select(d => Moved.GetValueOrDefault(d, d)).Concat(Added.GetValueOrDefault(year, [])).Order()];
    }

    /// <summary>Whether <paramref name="day"/> is a bank holiday of England.</summary>
    public static bool Includes(DateOnly day) => In(day.Year).Contains(day);

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
