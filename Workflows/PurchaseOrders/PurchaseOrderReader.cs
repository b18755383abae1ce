using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PurchaseOrders;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>Reads one purchase order; null where it, or that revision of it, does not exist for the reader.</summary>
public sealed class PurchaseOrderReader(PortalDbContext db, PurchaseOrderQueries orders)
{
    /// <param name="actor">Who reads.</param>
    /// <param name="id">The order.</param>
    /// <param name="revision">Null: the latest.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<PurchaseOrderDetails?> FindAsync(Actor actor, Guid id, int? revision, CancellationToken ct)
    {
        var spent = orders.Spent;
        var head = await (
            from o in orders.VisibleTo(actor).AsNoTracking()
            join c in db.Clients on o.SsRef equals c.SsRef
            join p in db.Providers on o.ProviderRef equals p.Ref
            where o.Id == id
            select new
            {
                Order = o,
                Client = c.Surname + ", " + c.Forename,
                Provider = p.Name,
                p.Address,
                p.PaymentTermsDays,
                Spent = spent.Where(s => s.ProviderRef == o.ProviderRef && s.SsRef == o.SsRef && s.Year == o.Year).Sum(s => s.Value),
            }).FirstOrDefaultAsync(ct);
        if (head is null)
        {
            return null;
        }

        var number = revision ?? head.Order.Revision;
        var revisions = await db.PurchaseOrderRevisions.AsNoTracking().Where(r => r.OrderId == id).OrderByDescending(r => r.Revision).ToListAsync(ct);
        if (revisions.Find(r => r.Revision == number) is not { } shown)
        {
            return null;
        }

        var lines = await LinesAsync(id, number, ct);
        var changes = number == 1 ? [] : LineChange.Between(await LinesAsync(id, number - 1, ct), lines);
        return new PurchaseOrderDetails
        {
            Order = head.Order,
            Client = head.Client,
            Provider = head.Provider,
            ProviderAddress = head.Address,
            PaymentTermsDays = head.PaymentTermsDays,
            SpendToDate = head.Spent,
            Revisions = revisions,
            Shown = shown,
            Lines = lines,
            Changes = changes,
            Places = await PlacesAsync(lines.Concat(changes.SelectMany(Both)), ct),
        };
    }

    private static IEnumerable<PurchaseOrderLine> Both(LineChange change)
        => new[] { change.Before, change.After }.OfType<PurchaseOrderLine>();

    private Task<List<PurchaseOrderLine>> LinesAsync(Guid id, int revision, CancellationToken ct)
        => db.PurchaseOrderLines.AsNoTracking()
            .Where(l => l.OrderId == id && l.Revision == revision)
            .OrderBy(l => l.From).ThenBy(l => l.LineItemRef)
            .ToListAsync(ct);

    private async Task<IReadOnlyDictionary<string, OrderPlace>> PlacesAsync(IEnumerable<PurchaseOrderLine> lines, CancellationToken ct)
    {
        var refs = lines.Select(l => l.ServiceRef).Distinct(StringComparer.Ordinal).ToList();
        return await db.Services.Where(s => refs.Contains(s.Ref))
            .Select(s => new OrderPlace(s.Ref, s.Name, s.Address))
            .ToDictionaryAsync(s => s.Ref, StringComparer.Ordinal, ct);
    }
}
