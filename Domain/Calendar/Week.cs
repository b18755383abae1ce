namespace Portal.Domain.Calendar;

/// <summary>Weeks begin on a Monday.</summary>
public static class Week
{
    /// <summary>The Monday of the week that a day lies in.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
