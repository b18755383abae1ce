using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.LatePayments;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.LatePayments;

/// <summary>What the council paid late, or has not paid though it is due, by provider and month, and what the law gives for it. For the council.</summary>
public sealed class LatePaymentReport(PortalDbContext db, LatePaymentSettings settings, EngineClock clock)
{
    /// <summary>The latest month first; paged in SQL, counted to the last: a limit on what is added up saves nothing, and makes the server hope to come to it early.</summary>
    public Task<Paged<LateMonth>> MonthsAsync(LateFilter filter, CancellationToken ct)
    {
        var found = Months(filter);
        return InOrder(found).PageOfAllAsync(found, filter.Page, ct);
    }

    /// <summary>All pages of it, one row at a time.</summary>
    public IAsyncEnumerable<LateMonth> AllMonthsAsync(LateFilter filter) => InOrder(Months(filter)).AsAsyncEnumerable();

    /// <summary>The invoices behind it, each with its working; the first due first.</summary>
    public Task<Paged<LateInvoice>> InvoicesAsync(LateFilter filter, CancellationToken ct)
    {
        var found = Invoices(filter);
        return InOrder(found).PageOfAllAsync(found, filter.Page, ct);
    }

    /// <summary>All pages of it, one row at a time.</summary>
    public IAsyncEnumerable<LateInvoice> AllInvoicesAsync(LateFilter filter) => InOrder(Invoices(filter)).AsAsyncEnumerable();

    /// <summary>The months in which something late was due, the latest first.</summary>
    public Task<List<DateOnly>> DueMonthsAsync(CancellationToken ct)
        => Invoices(new(null, null)).Select(i => i.Month).Distinct().OrderByDescending(m => m).ToListAsync(ct);

    /// <summary>The half-years of which no base rate is known, with how many invoices wait for it.</summary>
    public async Task<IReadOnlyList<(HalfYear Half, int Invoices)>> WithoutRateAsync(LateFilter filter, CancellationToken ct)
    {
        var due = await Invoices(filter).Where(i => i.BaseRate == null).GroupBy(i => i.DueOn).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return [.. due.GroupBy(d => HalfYear.Of(d.Key.AddDays(1))).OrderBy(g => g.Key.First).Select(g => (g.Key, g.Sum(d => d.Count)))];
    }

    private static IQueryable<LateMonth> InOrder(IQueryable<LateMonth> found) => found.OrderByDescending(m => m.Month).ThenBy(m => m.Provider).ThenBy(m => m.ProviderRef);

    private static IQueryable<LateInvoice> InOrder(IQueryable<LateInvoice> found) => found.OrderBy(i => i.DueOn).ThenBy(i => i.Number).ThenBy(i => i.Id);

    private IQueryable<LateMonth> Months(LateFilter filter)
    {
        var found = db.Database.SqlQueryRaw<LateMonth>(LateSql.Months, Parameters);
        found = filter.ProviderRef is { Length: > 0 } provider ? found.Where(m => m.ProviderRef == provider) : found;
        return filter.Month is { } month ? found.Where(m => m.Month == month) : found;
    }

    private IQueryable<LateInvoice> Invoices(LateFilter filter)
    {
        var found = db.Database.SqlQueryRaw<LateInvoice>(LateSql.Invoices, Parameters);
        found = filter.ProviderRef is { Length: > 0 } provider ? found.Where(i => i.ProviderRef == provider) : found;
        return filter.Month is { } month ? found.Where(i => i.Month == month) : found;
    }

    private object[] Parameters => LateSql.Parameters(LondonTime.DateOf(clock.Now), settings.Known);
}
