using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Contracts;
using Portal.Domain.Payments;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.CarePackages;

/// <summary>Reads one care package line item; null where it does not exist for the reader.</summary>
public sealed class LineItemReader(PortalDbContext db, LineItemQueries items, InvoiceQueries invoices, EngineClock clock)
{
    public async Task<LineItemDetails?> FindAsync(Actor actor, string lineRef, CancellationToken ct)
        => await (
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
                db.ContractDocuments.Any(d => d.CarePackageRef == l.CarePackageRef && d.ProviderRef == k.ProviderRef && d.State == ContractState.Approved)))
            .FirstOrDefaultAsync(ct);

    /// <summary>What it costs in the financial year <paramref name="asked"/>, else in its last two, and what the invoices that the reader sees claim.</summary>
    public async Task<LineItemAccount> AccountAsync(Actor actor, LineItemDetails item, FinancialYear? asked, CancellationToken ct)
    {
        var seen = invoices.VisibleTo(actor);
        var lines = await (
            from x in db.InvoiceLines.AsNoTracking()
            join v in seen on x.InvoiceId equals v.Id
            where x.IsLive && x.LineItemRef == item.Item.Ref
            orderby x.Period, v.CreatedAt, x.Id
            select new { v.Id, v.Number, v.State, x.Period, x.Value, x.Vat, x.Contribution }).ToListAsync(ct);
        return LineItemAccount.Of(
            item,
            LondonTime.DateOf(clock.Now),
            [.. lines.Select(x => new InvoicedLine(x.Id, x.Number, x.State, x.Period!.Value, new LineAmounts(x.Value, x.Vat, x.Contribution)))],
            asked);
    }
}
