using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>
/// A provider says that a line should have another value (the guide, 5.13: Suggest). One transaction: the line leaves the
/// invoice, and an Invoice query opens with the line, both values and the reason.
/// </summary>
public sealed class SuggestValue(PortalDbContext db, WorkflowEngine engine, InvoiceQueries invoices, NewActions actions)
{
    /// <param name="actor">Somebody with the role Invoicing.</param>
    /// <param name="request">Which invoice, by which form. The form's id is the query's: twice opens one.</param>
    /// <param name="lineId">The line.</param>
    /// <param name="suggested">What it should be, pounds without VAT.</param>
    /// <param name="reason">Why.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="Domain.Refusal">The line left meanwhile, the value is the same, or a reason is missing.</exception>
    public async Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, Guid lineId, decimal? suggested, string? reason, CancellationToken ct)
    {
        if (await invoices.VisibleTo(actor).AsNoTracking().FirstOrDefaultAsync(v => v.Id == request.SubjectId, ct) is not { } found)
        {
            return MoveResult.NotFound;
        }

        if (await db.LineSuggestions.AsNoTracking().FirstOrDefaultAsync(s => s.ActionId == request.RequestId && s.InvoiceId == found.Id, ct) is { } before)
        {
            return before.LineId == lineId && before.Suggested == suggested ? MoveResult.AlreadyDone : throw new LineHasLeft(); // another value was typed since
        }

        try
        {
            return await SuggestAsync(actor, request, found, lineId, suggested, reason, ct);
        }
        catch (LineHasLeft)
        {
            if (await db.LineSuggestions.AnyAsync(s => s.ActionId == request.RequestId && s.LineId == lineId && s.Suggested == suggested, ct))
            {
                return MoveResult.AlreadyDone; // by the very form, meanwhile
            }

            throw;
        }
    }

    private async Task<MoveResult> SuggestAsync(Actor actor, MoveRequest request, Invoice found, Guid lineId, decimal? suggested, string? reason, CancellationToken ct)
    {
        if (found.Kind != InvoiceKind.Invoice
            || await db.InvoiceLines.AsNoTracking().FirstOrDefaultAsync(l => l.Id == lineId && l.InvoiceId == found.Id && l.IsLive, ct) is not { } line)
        {
            throw new LineHasLeft();
        }

        var suggestion = LineSuggestion.Of(line, suggested, request.RequestId);
        var said = suggestion.Say(reason);
        var title = $"Suggested value: {line.LineItemRef}, {new PaymentPeriod(suggestion.Period)}, invoice {found.Number}";
        var about = new ActionSubject(SubjectKind.Invoice, found.Id.ToString(), $"{found.Number} (Invoice)", found.ProviderRef);
        var query = await actions.AddAsync(actor, new ActionDraft(ActionType.InvoiceQuery, title, said, about, found.ProviderRef), request.RequestId, ct);
        db.LineSuggestions.Add(suggestion);
        return await engine.MoveAsync(InvoiceMoves.Suggest, actor, request, invoices.LoaderFor(actor, InvoiceSql.Figures), async (loaded, move) =>
        {
            var invoice = loaded.Subject.Invoice;
            (await LinesToMove.ReadAsync(db, invoice.Id, ct)).Change(loaded, move, InvoiceNumber.Of(invoice.Number), InvoiceChange.Nothing, [lineId]);
            move.Comment(said)
                .Data(new { query = query.Item.DisplayName, suggestion.LineItemRef, suggestion.Period, suggestion.Value, suggestion.Suggested, invoice.Items, loaded.Subject.TakenOff })
                .StartAlso(query.Subject, query.Start, query.Tell);
        }, ct);
    }
}
