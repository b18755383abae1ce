using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Invoices;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>Puts a line whose query was closed back onto its invoice, with the value that the portal works out by then.</summary>
public sealed class TakeLineBack(PortalDbContext db, WorkflowEngine engine, InvoiceQueries invoices, ActionQueries actions, ProposalReader proposals, EngineClock clock)
{
    /// <param name="actor">Somebody with the role Invoicing.</param>
    /// <param name="request">Which invoice, by which form.</param>
    /// <param name="queryId">The query that the line waited for.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="LineIsUnderQuery">The query is open.</exception>
    /// <exception cref="LineIsDueNoMore">Nothing is left to invoice.</exception>
    public async Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, Guid queryId, CancellationToken ct)
    {
        var found = await (
            from s in db.LineSuggestions.AsNoTracking()
            join v in invoices.VisibleTo(actor) on s.InvoiceId equals v.Id
            join a in actions.VisibleTo(actor).AsNoTracking() on s.ActionId equals a.Id
            where s.ActionId == queryId && s.InvoiceId == request.SubjectId && v.Kind == InvoiceKind.Invoice
            select new { Suggestion = s, v.ProviderRef, Query = a }).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return MoveResult.NotFound;
        }

        if (await db.Journal.AnyAsync(j => j.InstanceId == request.SubjectId && j.RequestId == request.RequestId, ct)
            && await db.InvoiceLines.AnyAsync(l => l.InvoiceId == request.SubjectId && l.IsLive && l.LineItemRef == found.Suggestion.LineItemRef && l.Period == found.Suggestion.Period, ct))
        {
            return MoveResult.AlreadyDone;
        }

        if (found.Query.State != ActionState.Closed)
        {
            throw new LineIsUnderQuery(found.Query.DisplayName);
        }

        var offered = await OfferedAsync(found.ProviderRef, found.Suggestion, ct) ?? throw new LineIsDueNoMore();
        var line = CreateInvoice.Line(Guid.CreateVersion7(clock.Now), request.SubjectId, offered);
        db.InvoiceLines.Add(line);
        return await engine.MoveAsync(InvoiceMoves.TakeBack, actor, request, invoices.LoaderFor(actor, InvoiceSql.Figures), async (loaded, move) =>
        {
            var invoice = loaded.Subject.Invoice;
            var coming = new LineToMove(line.Id, line.Kind, line.Amounts, offered.AllowsTotalEditing);
            (await LinesToMove.ReadAsync(db, invoice.Id, ct)).Change(loaded, move, InvoiceNumber.Of(invoice.Number), InvoiceChange.Nothing, [], coming);
            move.FormData(new { query = found.Query.DisplayName, line.LineItemRef, line.Period, line.Value, invoice.Items });
        }, ct);
    }

    private async Task<ProposedLine?> OfferedAsync(string provider, LineSuggestion suggestion, CancellationToken ct)
    {
        var client = await db.LineItems.Where(l => l.Ref == suggestion.LineItemRef).Select(l => l.SsRef).SingleAsync(ct);
        await foreach (var line in proposals.ReadAsync(provider, new ProposalScope(SsRef: client), ct))
        {
            if (line.LineItemRef == suggestion.LineItemRef && line.First == suggestion.Period)
            {
                return line;
            }
        }

        return null;
    }
}
