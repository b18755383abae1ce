using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Invoices;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>Puts a line that left an Unsubmitted invoice back onto it: one whose query was closed, or one that was removed.</summary>
public sealed class TakeLineBack(PortalDbContext db, WorkflowEngine engine, InvoiceQueries invoices, ActionQueries actions, ProposalReader proposals, EngineClock clock)
{
    /// <summary>Puts a line back whose query was closed, with the value that the portal works out by then.</summary>
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

        if (await StandsAsync(request, found.Suggestion.LineItemRef, found.Suggestion.Period, ct))
        {
            return MoveResult.AlreadyDone;
        }

        if (found.Query.State != ActionState.Closed)
        {
            throw new LineIsUnderQuery(found.Query.DisplayName);
        }

        return await PutAsync(actor, request, found.ProviderRef, found.Suggestion.LineItemRef, found.Suggestion.Period, found.Query.DisplayName, ct);
    }

    /// <summary>Puts a line back that was removed, with the value that the portal works out by then.</summary>
    /// <param name="actor">Somebody with the role Invoicing.</param>
    /// <param name="request">Which invoice, by which form.</param>
    /// <param name="lineId">The line that was removed.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="LineIsDueNoMore">Nothing is left to invoice.</exception>
    public async Task<MoveResult> HandleRemovedAsync(Actor actor, MoveRequest request, Guid lineId, CancellationToken ct)
    {
        var found = await (
            from l in db.InvoiceLines.AsNoTracking()
            join v in invoices.VisibleTo(actor) on l.InvoiceId equals v.Id
            where l.Id == lineId && v.Id == request.SubjectId && v.Kind == InvoiceKind.Invoice && !l.IsLive && l.LineItemRef != null && l.Period != null
            select new { l.LineItemRef, l.Period, v.ProviderRef }).FirstOrDefaultAsync(ct);
        return found is null
            ? MoveResult.NotFound
            : await StandsAsync(request, found.LineItemRef!, found.Period!.Value, ct)
                ? MoveResult.AlreadyDone
                : await PutAsync(actor, request, found.ProviderRef, found.LineItemRef!, found.Period!.Value, null, ct);
    }

    /// <summary>The very form has put it there before.</summary>
    private async Task<bool> StandsAsync(MoveRequest request, string lineItem, DateOnly period, CancellationToken ct)
        => await db.Journal.AnyAsync(j => j.InstanceId == request.SubjectId && j.RequestId == request.RequestId, ct)
            && await db.InvoiceLines.AnyAsync(l => l.InvoiceId == request.SubjectId && l.IsLive && l.LineItemRef == lineItem && l.Period == period, ct);

    private async Task<MoveResult> PutAsync(Actor actor, MoveRequest request, string provider, string lineItem, DateOnly period, string? query, CancellationToken ct)
    {
        var offered = await OfferedAsync(provider, lineItem, period, ct) ?? throw new LineIsDueNoMore();
        var line = CreateInvoice.Line(Guid.CreateVersion7(clock.Now), request.SubjectId, offered);
        db.InvoiceLines.Add(line);
        return await engine.MoveAsync(InvoiceMoves.TakeBack, actor, request, invoices.LoaderFor(actor, InvoiceSql.Figures), async (loaded, move) =>
        {
            var invoice = loaded.Subject.Invoice;
            var coming = new LineToMove(line.Id, line.Kind, line.Amounts, offered.AllowsTotalEditing);
            (await LinesToMove.ReadAsync(db, invoice.Id, ct)).Change(loaded, move, InvoiceNumber.Of(invoice.Number), InvoiceChange.Nothing, [], coming);
            move.FormData(new { query, line.LineItemRef, line.Period, line.Value, invoice.Items });
        }, ct);
    }

    private async Task<ProposedLine?> OfferedAsync(string provider, string lineItem, DateOnly period, CancellationToken ct)
    {
        var client = await db.LineItems.Where(l => l.Ref == lineItem).Select(l => l.SsRef).SingleAsync(ct);
        await foreach (var line in proposals.ReadAsync(provider, new ProposalScope(SsRef: client), ct))
        {
            if (line.LineItemRef == lineItem && line.First == period)
            {
                return line;
            }
        }

        return null;
    }
}
