using Portal.Domain.Calendar;

namespace Portal.Workflows.Simulation;

/// <summary>How much a county holds, and when.</summary>
/// <param name="Providers">How many; the first are large.</param>
/// <param name="Clients">Children, each with four line items, one after the other.</param>
/// <param name="Months">Of which the first providers have invoices, the newest under way.</param>
/// <param name="Now">When the last of it has happened.</param>
/// <param name="Seed">The same seed makes the same county; another one makes other names, prices and days.</param>
public sealed record CountyPlan(int Providers, int Clients, int Months, DateTimeOffset Now, int Seed = 0)
{
    private const int MostWorkMonths = 5;

    /// <summary>On this day of the next month a month is paid.</summary>
    private const int PaidAfterDays = 21;

    public DateOnly Today => LondonTime.DateOf(Now);

    /// <summary>The newest month that people are at work with: it has ended, and there was time to pay some of it.</summary>
    public DateOnly LastMonth => FirstOf(Today.AddDays(-PaidAfterDays)).AddMonths(-1);

    public DateOnly FirstMonth => LastMonth.AddMonths(1 - Months);

    /// <summary>From this month on people write to each other.</summary>
    public DateOnly FirstWork => LastMonth.AddMonths(1 - WorkMonths);

    /// <summary>People write to each other for so many months.</summary>
    public int WorkMonths => Math.Min(MostWorkMonths, Months);

    /// <summary>The first day of the financial year in which it ends.</summary>
    public DateOnly April => new(LastMonth.Year - (LastMonth.Month < 4 ? 1 : 0), 4, 1);

    /// <summary>From then on the mail server took nothing, for an hour and a half in the morning: some emails were given up, and tried again by somebody.</summary>
    public DateTimeOffset MailOutage => new(FirstWork.AddMonths(1).AddDays(4), new TimeOnly(8, 0), TimeSpan.Zero);

    /// <summary>From this day on one person's address takes no email any more.</summary>
    public DateTimeOffset AddressGone => new(LastMonth, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>One provider in thirty reads nothing: it agrees no document, answers no query, and is a month late with its invoices.</summary>
    public static bool NeverAnswers(int provider) => provider % 30 == 7;

    /// <param name="providerRef">As the register names it.</param>
    internal static bool NeverAnswers(string providerRef) => NeverAnswers(Number(providerRef));

    /// <summary>The provider's, as the register names it.</summary>
    internal static int Number(string providerRef) => int.Parse(providerRef.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    public int LineItems => Clients * CountyRegister.LineItemsEach;

    /// <summary>Contract documents, actions, reports and requests are begun in proportion to the providers.</summary>
    public int Of(int inThreeHundred) => Math.Max(12, inThreeHundred * Providers / 300);

    /// <summary>A home that closed some months ago; null in a county too small or too young for it.</summary>
    public int? Closed => Providers >= 12 && Months >= 6 ? Providers - 1 : null;

    /// <summary>The only month that it invoiced here, and after which it had nobody.</summary>
    public DateOnly ClosedMonth => LastMonth.AddMonths(-4);

    /// <summary>Most of whose children left, as the register said two months later: they have been paid more than they are due.</summary>
    public IReadOnlyList<int> Emptied => Providers >= 12 && Months >= 6 ? [3, 4] : [];

    /// <summary>The first month that a provider invoices here; null where it has none: the last one is new.</summary>
    public DateOnly? FirstPeriod(int provider) => provider == Providers ? null
        : provider == Closed ? ClosedMonth
        : provider % 25 == 1 ? FirstMonth
        : provider % 5 == 2 ? FirstWork
        : LastMonth.AddMonths(-Math.Min(2, Months - 1));

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
