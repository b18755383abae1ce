using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.CarePackages;

/// <summary>Reads one care package line item; null where it does not exist for the reader.</summary>
public sealed class LineItemReader(PortalDbContext db, LineItemQueries items)
{
    public async Task<LineItemDetails?> FindAsync(Actor actor, string lineRef, CancellationToken ct)
    {
        var found = await (
            from l in items.VisibleTo(actor).AsNoTracking()
            join k in db.Contracts on l.ContractRef equals k.Ref
            join c in db.Clients on l.SsRef equals c.SsRef
            join s in db.Services on l.ServiceRef equals s.Ref
            join p in db.Providers on k.ProviderRef equals p.Ref
            where l.Ref == lineRef
            select new LineItemDetails(
                l,
                k,
                c.Surname + ", " + c.Forename,
                s.Name,
                p.Name,
                items.WithTheirDocument.Where(w => w == l.Ref).FirstOrDefault() != null))
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var terms = await items.Terms.Where(t => t.Ref == lineRef).Select(t => new { t.Held, t.LacksVatNumber }).FirstAsync(ct);
        return found with { Held = HeldRule.Spans(terms.Held), LacksVatNumber = terms.LacksVatNumber };
    }
}
