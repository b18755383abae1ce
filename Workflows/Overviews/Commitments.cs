using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Payments;
using Portal.Workflows.Persistence;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Workflows.Overviews;

/// <summary>What the council has committed by purchase orders in a year, against what was spent; by provider, paged in SQL.</summary>
public sealed class Commitments(PortalDbContext db, PurchaseOrderQueries orders)
{
    public Task<Paged<CommitmentRow>> FindAsync(Actor actor, FinancialYear year, int page, CancellationToken ct)
    {
        var (of, spent) = (Of(actor, year), orders.Spent);
        var providers = db.Providers.AsNoTracking().Where(p => of.Any(o => o.ProviderRef == p.Ref));
        var rows = providers.OrderBy(p => p.Name).ThenBy(p => p.Ref).Select(p => new CommitmentRow(
            p.Ref,
            p.Name,
            of.Count(o => o.ProviderRef == p.Ref),
            of.Where(o => o.ProviderRef == p.Ref).Sum(o => o.Value),
            spent.Where(s => s.ProviderRef == p.Ref && s.Year == year.StartYear).Sum(s => s.Value)));
        return rows.PageAsync(providers, page, ct);
    }

    /// <summary>Over all providers.</summary>
    public async Task<(decimal Committed, decimal Spent)> TotalsAsync(Actor actor, FinancialYear year, CancellationToken ct)
    {
        // A year's alone, by its index: while one year is most of what there is, the server would read all years.
        var committed = await db.ListByOwnPlanAsync(Of(actor, year).GroupBy(_ => 1, (_, all) => all.Sum(o => o.Value)), ct);
        var spent = await db.ListByOwnPlanAsync(orders.Spent.Where(s => s.Year == year.StartYear).GroupBy(_ => 1, (_, all) => all.Sum(s => s.Value)), ct);
        return (committed.SingleOrDefault(), spent.SingleOrDefault());
    }

    private IQueryable<Domain.PurchaseOrders.PurchaseOrder> Of(Actor actor, FinancialYear year) => orders.VisibleTo(actor).AsNoTracking().Where(o => o.Year == year.StartYear);
}
