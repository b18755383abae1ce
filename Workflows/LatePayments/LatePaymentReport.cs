using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Portal.Domain.Calendar;
using Portal.Domain.LatePayments;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.LatePayments;

/// <summary>What the council paid late, or has not paid though it is due, by provider and month, and what the law gives for it. For the council.</summary>
public sealed class LatePaymentReport(PortalDbContext db, LatePaymentSettings settings, EngineClock clock)
{
    /// <summary>How much there is.</summary>
    public async Task<LateOutline> OutlineAsync(LateFilter filter, CancellationToken ct)
    {
        object[] parameters =
        [
            .. Parameters,
            new NpgsqlParameter("provider", NpgsqlDbType.Text) { Value = (object?)filter.ProviderRef ?? DBNull.Value },
            new NpgsqlParameter("month", NpgsqlDbType.Date) { Value = (object?)filter.Month ?? DBNull.Value },
        ];
        return new(filter, await db.Database.SqlQueryRaw<LateOutline.Row>(LateSql.Outline, parameters).ToListAsync(ct));
    }

    /// <summary>The latest month first; paged in SQL.</summary>
    public Task<Paged<LateMonth>> MonthsAsync(LateOutline outline, CancellationToken ct)
        => InOrder(Months(outline.Filter)).PageOfAsync(outline.ProviderMonths, outline.Filter.Page, ct);

    /// <summary>All pages of it, one row at a time.</summary>
    public IAsyncEnumerable<LateMonth> AllMonthsAsync(LateFilter filter) => InOrder(Months(filter)).AsAsyncEnumerable();

    /// <summary>The invoices behind it, each with its working; the first due first.</summary>
    public Task<Paged<LateInvoice>> InvoicesAsync(LateOutline outline, CancellationToken ct)
        => InOrder(Invoices(outline.Filter)).PageOfAsync(outline.Invoices, outline.Filter.Page, ct);

    /// <summary>All pages of it, one row at a time.</summary>
    public IAsyncEnumerable<LateInvoice> AllInvoicesAsync(LateFilter filter) => InOrder(Invoices(filter)).AsAsyncEnumerable();

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
