using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using Portal.Workflows.Periods;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>The moves of an invoice that leave its figures alone. Each is one sentence of the guide's terminology.</summary>
public sealed class MoveInvoice(PortalDbContext db, WorkflowEngine engine, InvoiceQueries invoices, ReleasePeriods periods)
{
    /// <summary>The guide, 5.11: it is then awaiting authorisation by the council.</summary>
    public Task<MoveResult> SubmitAsync(Actor actor, MoveRequest request, CancellationToken ct)
        => engine.MoveAsync(InvoiceMove.Submit, actor, request, invoices.LoaderFor(actor, InvoiceSql.Moved), async (loaded, move) =>
        {
            var invoice = loaded.Subject.Invoice;
            if (invoice.Kind == InvoiceKind.Invoice)
            {
                (await LinesToMove.ReadAsync(db, invoice.Id, ct)).MustOutlast([]); // a query may have taken off all of them
            }

            invoice.Submit(actor, move.At);
            move.Comment(invoice.DifferenceReason).Data(new { invoice.Payable });
        }, ct);

    /// <summary>Its number becomes free, its lines are offered again, its journal stays.</summary>
    /// <exception cref="LineIsAdjusted">An adjustment of one of its lines stands on another invoice.</exception>
    public Task<MoveResult> DeleteAsync(Actor actor, MoveRequest request, CancellationToken ct)
        => engine.MoveAsync(InvoiceMove.Delete, actor, request, invoices.LoaderFor(actor, InvoiceSql.Deleted), async (loaded, move) =>
        {
            (await LinesToMove.ReadAsync(db, loaded.Subject.Invoice.Id, ct)).MayAllLeave();
            loaded.Subject.Invoice.Delete(move.At);
        }, ct);

    /// <summary>Sends it back to the provider with a reason.</summary>
    public Task<MoveResult> ReturnAsync(Actor actor, MoveRequest request, string? reason, CancellationToken ct)
        => engine.MoveAsync(InvoiceMove.Return, actor, request, invoices.LoaderFor(actor, InvoiceSql.Moved), (loaded, move) =>
        {
            loaded.Subject.Invoice.Return(reason, move.At);
            move.Comment(loaded.Subject.Invoice.ReturnReason);
        }, ct);

    public Task<MoveResult> AuthoriseAsync(Actor actor, MoveRequest request, CancellationToken ct)
        => engine.MoveAsync(InvoiceMove.Authorise, actor, request, invoices.LoaderFor(actor, InvoiceSql.Moved), (loaded, move) =>
        {
            var (invoice, limit) = (loaded.Subject.Invoice, loaded.Subject.Limit);
            invoice.Authorise(actor, limit, move.At);
            move.Data(new { invoice.Payable, limit });
        }, ct);

    /// <summary>The council owes it from now on; the provider's next period may open with it.</summary>
    public async Task<MoveResult> FinaliseAsync(Actor actor, MoveRequest request, CancellationToken ct)
    {
        string? provider = null;
        var done = await engine.MoveAsync(InvoiceMove.Finalise, actor, request, invoices.LoaderFor(actor, InvoiceSql.Moved), (loaded, move) =>
        {
            var invoice = loaded.Subject.Invoice;
            invoice.Finalise(actor, loaded.Subject.TermsDays, LondonTime.DateOf(move.At), move.At);
            move.Data(new { invoice.Payable, invoice.ExpectedOn });
            provider = invoice.ProviderRef;
        }, ct);
        if (done == MoveResult.Done)
        {
            // Killed before this, the nightly run opens it.
            await periods.CheckAsync(provider!, ct);
        }

        return done;
    }
}
