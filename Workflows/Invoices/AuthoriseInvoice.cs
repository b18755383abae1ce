using Portal.Domain.Invoices;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Invoices;

/// <summary>Within the limit of whoever authorises it, which is kept beside the move; nothing that an open report holds.</summary>
internal sealed class AuthoriseInvoice(HeldLines held) : IMoveWork<InvoiceToMove>
{
    public async Task DoAsync(LoadedSubject<InvoiceToMove> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        var (invoice, limit) = (loaded.Subject.Invoice, loaded.Subject.Limits.Authorise);
        invoice.Authorise(move.By, limit, move.At);
        await held.MustNotBeInvoicedAsync(invoice.Id, LineIsHeld.ByCouncil, ct);
        move.Data(new { invoice.Payable, limit = limit.Pounds });
    }
}
