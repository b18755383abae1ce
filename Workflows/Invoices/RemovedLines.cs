using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>Lines that were taken off an Unsubmitted invoice, so that they can be put back. What left for a query is not among them.</summary>
public sealed class RemovedLines(PortalDbContext db, InvoiceQueries invoices)
{
    public async Task<IReadOnlyList<RemovedLine>> OfInvoiceAsync(Actor actor, Guid invoiceId, CancellationToken ct)
    {
        var rows = await (
            from l in db.InvoiceLines.AsNoTracking()
            join v in invoices.VisibleTo(actor) on l.InvoiceId equals v.Id
            join c in db.Clients on l.SsRef equals c.SsRef
            where l.InvoiceId == invoiceId && v.State == InvoiceState.Unsubmitted && !l.IsLive && l.LineItemRef != null && l.Period != null
                && !db.InvoiceLines.Any(x => x.IsLive && x.LineItemRef == l.LineItemRef && x.Period == l.Period && x.Revision >= l.Revision)
                && !db.LineSuggestions.Any(s => s.LineId == l.Id)
            orderby c.Surname, c.Forename, l.Period, l.Id
            select new RemovedLine { Id = l.Id, LineItemRef = l.LineItemRef!, First = l.Period!.Value, SsRef = l.SsRef!, Client = c.Surname + ", " + c.Forename, Value = l.Value }).ToListAsync(ct);
        return [.. rows.DistinctBy(l => (l.LineItemRef, l.First))]; // removed, put back and removed again
    }
}
