using Portal.Domain.LatePayments;

namespace Portal.Workflows.LatePayments;

/// <summary>How much there is, worked out once for all that a page asks: its choices of months, how many pages, and which base rates are missing.</summary>
/// <param name="Filter">Of which provider and month the numbers are.</param>
/// <param name="Rows">By month, and by half-year.</param>
public sealed record LateOutline(LateFilter Filter, IReadOnlyList<LateOutline.Row> Rows)
{
    /// <summary>All months in which something late was due, whatever is asked for, the latest first.</summary>
    public IEnumerable<DateOnly> Months => Rows.Select(r => r.Month).OfType<DateOnly>().OrderDescending();

    /// <summary>The half-years of which no base rate is known, with how many invoices wait for it.</summary>
    public IEnumerable<(HalfYear Half, int Invoices)> WithoutRate
        => Rows.Where(r => r is { Half: not null, WithoutRate: > 0 }).OrderBy(r => r.Half).Select(r => (HalfYear.Of(r.Half!.Value), r.WithoutRate));

    /// <summary>Rows of the list by provider and month.</summary>
    public int ProviderMonths => Rows.Where(r => r.Month is not null).Sum(r => r.Providers);

    /// <summary>Rows of the list of invoices.</summary>
    public int Invoices => Rows.Where(r => r.Month is not null).Sum(r => r.Invoices);

    /// <param name="Month">In which they were due, by its first day; or null.</param>
    /// <param name="Half">The half-year whose base rate counts, by its first day; or null.</param>
    /// <param name="Providers">How many have one in it that is asked for.</param>
    /// <param name="Invoices">How many are asked for.</param>
    /// <param name="WithoutRate">Of those, how many have no base rate.</param>
    public sealed record Row(DateOnly? Month, DateOnly? Half, int Providers, int Invoices, int WithoutRate);
}
