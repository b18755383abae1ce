using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Invoices;
using Portal.Workflows.Actions;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>Lines that stand on no invoice because of a query, as far as the reader may see it.</summary>
public sealed class QueriedLines(PortalDbContext db, ActionQueries actions)
{
    /// <summary>Of one invoice: those whose query is open, and those that could come back.</summary>
    public async Task<IReadOnlyList<QueriedLine>> OfInvoiceAsync(Actor actor, Guid invoiceId, CancellationToken ct)
        => await Rows(actor, db.LineSuggestions.Where(s => s.InvoiceId == invoiceId)).OrderBy(q => q.Number).ToListAsync(ct);

    /// <summary>Those whose query is open, a page of them.</summary>
    public Task<Paged<QueriedLine>> OpenOfAsync(Actor actor, int page, CancellationToken ct)
    {
        var rows = Rows(actor, db.LineSuggestions).Where(q => q.State != ActionState.Closed);
        return rows.OrderBy(q => q.Number).PageAsync(rows, page, ct);
    }

    private IQueryable<QueriedLine> Rows(Actor actor, IQueryable<LineSuggestion> suggestions) =>
        from s in suggestions.AsNoTracking()
        join o in db.InvoiceLines on s.LineId equals o.Id
        join a in actions.VisibleTo(actor) on s.ActionId equals a.Id
        join l in db.LineItems on s.LineItemRef equals l.Ref
        join c in db.Clients on l.SsRef equals c.SsRef
        where !db.InvoiceLines.Any(x => x.LineItemRef == s.LineItemRef && x.Period == s.Period && x.IsLive
            && x.Revision >= o.Revision && (x.Kind == InvoiceLineKind.Payment || x.Kind == InvoiceLineKind.Adjustment))
            && !db.LineSuggestions.Any(n => n.LineItemRef == s.LineItemRef && n.Period == s.Period && db.Actions.Any(b => b.Id == n.ActionId && b.Number > a.Number))
        select new QueriedLine
        {
            ActionId = a.Id,
            Number = a.Number,
            State = a.State,
            LineItemRef = s.LineItemRef,
            First = s.Period,
            SsRef = l.SsRef,
            Client = c.Surname + ", " + c.Forename,
            Value = s.Value,
            Suggested = s.Suggested,
        };
}
