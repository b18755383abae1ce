using Portal.Domain.Actions;
using Portal.Domain.Calendar;

namespace Portal.Workflows.Actions;

/// <summary>When an action is due.</summary>
public sealed class ActionDays(WorkingCalendar calendar)
{
    /// <summary>The next working day for queries.</summary>
    public DateOnly For(ActionType type, DateTimeOffset now) => calendar.After(LondonTime.DateOf(now), type switch
    {
        ActionType.InvoiceQuery or ActionType.PlacementQuery or ActionType.AdditionalCostQuery => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    });

    /// <summary>Today, and by when an action of this type that passes to the other side is due where its date has passed.</summary>
    public DueDates Dates(ActionType type, DateTimeOffset now) => new(LondonTime.DateOf(now), For(type, now));

    /// <summary>From this moment on it is overdue: when the day has passed.</summary>
    public static DateTimeOffset End(DateOnly day) => LondonTime.StartOf(day.AddDays(1));

    /// <exception cref="DueDateIsNotPossible">It is no working day from today on, within a year.</exception>
    public void MustBePossible(DateOnly day, DateTimeOffset now)
    {
        var today = LondonTime.DateOf(now);
        if (day < today || day > today.AddYears(1) || !calendar.IsWorkingDay(day))
        {
            throw new DueDateIsNotPossible();
        }
    }
}
