using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.CarePackages;
using Portal.Domain.Invoices;
using Portal.Domain.PurchaseOrders;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>Lists of purchase orders: filtered, ordered and paged in SQL.</summary>
public sealed class PurchaseOrderList(PortalDbContext db, PurchaseOrderQueries orders, InvoiceQueries invoices)
{
    /// <summary>By client, as a reader looks them up; the latest year first.</summary>
    public Task<Paged<PurchaseOrderRow>> FindAsync(Actor actor, PurchaseOrderFilter filter, CancellationToken ct)
    {
        var found = Filter(orders.VisibleTo(actor).AsNoTracking(), filter);
        // What a row shows beside its client is looked up for those of the page.
        return found.PageAsync(async (skip, take) => (IReadOnlyList<PurchaseOrderRow>)await db.ListByOwnPlanAsync(Rows(InOrder(found).Skip(skip).Take(take)), ct), filter.Page, ct);
    }

    /// <summary>What providers typed beside their items and what was finalised so, by the financial year of the date on the invoice: it stands on no order.</summary>
    public async Task<OrderDifferences> DifferencesAsync(Actor actor, PurchaseOrderFilter filter, CancellationToken ct)
    {
        var typed = invoices.VisibleTo(actor).AsNoTracking().Where(v => v.Kind == InvoiceKind.Invoice && v.State == InvoiceState.Finalised
            && EF.Property<decimal>(v, PayableColumns.OfItems) >= 0 && (v.Total != v.ItemsValue || v.TotalVat != v.ItemsVat));
        if (filter.Year is { StartYear: var year })
        {
            typed = typed.Where(v => v.FinancialYear == year);
        }

        if (filter.ProviderRef is { Length: > 0 } provider)
        {
            typed = typed.Where(v => v.ProviderRef == provider);
        }

        var sum = typed.GroupBy(_ => 1).Select(g => new OrderDifferences(g.Count(), g.Sum(v => v.Total - v.ItemsValue), g.Sum(v => v.TotalVat - v.ItemsVat)));
        return (await db.ListByOwnPlanAsync(sum, ct)).SingleOrDefault() ?? new(0, 0, 0);
    }

    private IQueryable<OfClient> InOrder(IQueryable<PurchaseOrder> found)
        => from o in found
           join c in db.Clients on o.SsRef equals c.SsRef
           orderby c.Surname, c.Forename, c.SsRef, o.Year descending, o.Id
           select new OfClient { Order = o, Client = c };

    private IQueryable<PurchaseOrderRow> Rows(IQueryable<OfClient> some)
    {
        var spent = orders.Spent;
        return
            from x in some
            let o = x.Order
            let c = x.Client
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

    private sealed class OfClient
    {
        public required PurchaseOrder Order { get; init; }

        public required Client Client { get; init; }
    }
}
