using Portal.Domain.Calendar;

namespace Portal.Workflows.Simulation;

/// <summary>How much a county holds, and when.</summary>
/// <param name="Providers">How many; the first are large.</param>
/// <param name="Clients">Children, each with four line items, one after the other.</param>
/// <param name="Months">Of which the first providers have invoices, the newest under way.</param>
/// <param name="Now">When the last of it has happened.</param>
public sealed record CountyPlan(int Providers, int Clients, int Months, DateTimeOffset Now)
{
    /// <summary>People write to each other for so many months.</summary>
    private const int WorkMonths = 5;

    /// <summary>On this day of the next month a month is paid.</summary>
    private const int PaidAfterDays = 21;

    public DateOnly Today => LondonTime.DateOf(Now);

    /// <summary>The newest month that people are at work with: it has ended, and there was time to pay some of it.</summary>
    public DateOnly LastMonth => FirstOf(Today.AddDays(-PaidAfterDays)).AddMonths(-1);

    public DateOnly FirstMonth => LastMonth.AddMonths(1 - Months);

    /// <summary>From this month on people write to each other.</summary>
    public DateOnly FirstWork => LastMonth.AddMonths(1 - Math.Min(WorkMonths, Months));

    /// <summary>The first day of the financial year in which it ends.</summary>
    public DateOnly April => new(LastMonth.Year - (LastMonth.Month < 4 ? 1 : 0), 4, 1);

    public int LineItems => Clients * CountyRegister.LineItemsEach;

    /// <summary>Contract documents, actions, reports and requests are begun in proportion to the providers.</summary>
    public int Of(int inThreeHundred) => Math.Max(12, inThreeHundred * Providers / 300);

    /// <summary>The first month that a provider invoices here; null where it has none: the last one is new.</summary>
    public DateOnly? FirstPeriod(int provider) => provider == Providers ? null
        : provider % 25 == 1 ? FirstMonth
        : provider % 5 == 2 ? FirstWork
        : LastMonth.AddMonths(-Math.Min(2, Months - 1));

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
