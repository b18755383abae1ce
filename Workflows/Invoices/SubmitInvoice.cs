using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>The guide, 5.11: it is then awaiting authorisation by the council.</summary>
internal sealed class SubmitInvoice(PortalDbContext db, HeldLines held) : IMoveWork<InvoiceToMove>
{
    public async Task DoAsync(LoadedSubject<InvoiceToMove> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        var invoice = loaded.Subject.Invoice;
        if (invoice.Kind == InvoiceKind.Invoice)
        {
            (await LinesToMove.ReadAsync(db, invoice.Id, ct)).MustBeSome(); // all of them may have been removed, or be under query
            await held.MustNotBeInvoicedAsync(invoice.Id, LineIsHeld.ByProvider, ct);
            invoice.MustNotBeDatedBefore(await BilledDays.LastOfAsync(db, invoice.Id, [], ct)); // lines may have come since its date was typed
        }

        invoice.Submit(move.By, move.At);
        move.Comment(invoice.DifferenceReason).Data(new { invoice.Payable });
    }
}
