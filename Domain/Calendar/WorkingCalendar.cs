namespace Portal.Domain.Calendar;

/// <summary>
/// Working days: Monday to Friday less the bank holidays of England and the council's own closing days
/// (setting <c>Calendar:ExtraHolidays</c>).
/// </summary>
public sealed class WorkingCalendar(IEnumerable<DateOnly> extraHolidays)
{
    private readonly HashSet<DateOnly> extra = [.. extraHolidays];

    public static WorkingCalendar England { get; } = new([]);

    public bool IsWorkingDay(DateOnly day)
        => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !extra.Contains(day) && !BankHolidays.Includes(day);

    /// <summary>The <paramref name="count"/>th working day after <paramref name="day"/>, which itself does not count.</summary>
    public DateOnly After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many working days there are after <paramref name="day"/>, up to <paramref name="until"/>: none on the same day.</summary>
    public int DaysBetween(DateOnly day, DateOnly until)
    {
        var days = 0;
        while (day < until)
        {
            day = day.AddDays(1);
            days += IsWorkingDay(day) ? 1 : 0;
        }

        return days;
    }

    /// <summary>
    /// The moment at which something due <paramref name="count"/> working days after <paramref name="from"/> falls due:
    /// nine in the morning in London on that day, when people read their email.
    /// </summary>
    public DateTimeOffset DueAfter(DateTimeOffset from, int count)
        => LondonTime.At(After(LondonTime.DateOf(from), count), new TimeOnly(9, 0));

    /// <summary>
    /// Nine in the morning in London, so many working days after the due day (less than nothing: before it). A thing is due
    /// on the day that ends at, or contains, <paramref name="due"/>.
    /// </summary>
    public DateTimeOffset AroundDue(DateTimeOffset due, int workingDays)
    {
        var day = LondonTime.DateOf(due.AddTicks(-1));
        return LondonTime.At(workingDays < 0 ? Before(day, -workingDays) : After(day, workingDays), new TimeOnly(9, 0));
    }

    private DateOnly Before(DateOnly day, int count)
    {
        for (var left = count; left > 0;)
        {
            day = day.AddDays(-1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
