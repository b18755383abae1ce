using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PurchaseOrders;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>Lists of purchase orders: filtered, ordered and paged in SQL.</summary>
public sealed class PurchaseOrderList(PortalDbContext db, PurchaseOrderQueries orders)
{
    /// <summary>By client, as a reader looks them up; the latest year first.</summary>
    public Task<Paged<PurchaseOrderRow>> FindAsync(Actor actor, PurchaseOrderFilter filter, CancellationToken ct)
    {
        var found = Filter(orders.VisibleTo(actor).AsNoTracking(), filter);
        var spent = orders.Spent;
        var rows =
            from o in found
            join c in db.Clients on o.SsRef equals c.SsRef
            join p in db.Providers on o.ProviderRef equals p.Ref
            orderby c.Surname, c.Forename, c.SsRef, o.Year descending, o.Id
            select new PurchaseOrderRow
            {
                Id = o.Id,
                Client = c.Surname + ", " + c.Forename,
                SsRef = o.SsRef,
                Year = o.Year,
                Provider = p.Name,
                Value = o.Value,
                SpendToDate = spent.Where(s => s.ProviderRef == o.ProviderRef && s.SsRef == o.SsRef && s.Year == o.Year).Sum(s => s.Value),
                IssuedAt = o.RevisedAt,
            };
        return rows.PageAsync(found, filter.Page, ct);
    }

    private IQueryable<PurchaseOrder> Filter(IQueryable<PurchaseOrder> found, PurchaseOrderFilter filter)
    {
        if (filter.Year is { StartYear: var year })
        {
            found = found.Where(o => o.Year == year);
        }

        if (filter.ProviderRef is { Length: > 0 } provider)
        {
            found = found.Where(o => o.ProviderRef == provider);
        }

        if (filter.SsRefs is { Count: > 0 } clients)
        {
            found = found.Where(o => clients.Contains(o.SsRef));
        }

        if (filter.ServiceRef is { Length: > 0 } service)
        {
            found = found.Where(o => db.PurchaseOrderLines.Any(l => l.OrderId == o.Id && l.Revision == o.Revision && l.ServiceRef == service));
        }

        return found;
    }
}
