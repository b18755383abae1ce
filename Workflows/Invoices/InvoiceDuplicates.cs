using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>Lines for the same client, period and amount on another live invoice: a warning, since both may be right.</summary>
public sealed class InvoiceDuplicates(PortalDbContext db, InvoiceQueries invoices)
{
    /// <summary>By line, the number of another invoice that the actor sees and that says the same.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(Actor actor, Guid invoiceId, CancellationToken ct)
    {
        var duplicates = await (
            from l in db.InvoiceLines
            join t in db.InvoiceLines on new { l.SsRef, l.CommitmentYear, l.Period, l.Value } equals new { t.SsRef, t.CommitmentYear, t.Period, t.Value }
            join v in invoices.VisibleTo(actor) on t.InvoiceId equals v.Id
            where l.InvoiceId == invoiceId && l.IsLive && t.IsLive && l.SsRef != null && l.Value != 0
                && t.InvoiceId != invoiceId && v.Kind == InvoiceKind.Invoice
            select new { l.Id, v.Number }).Distinct().ToListAsync(ct);
        return duplicates.GroupBy(t => t.Id).ToDictionary(g => g.Key, g => g.First().Number);
    }
}
