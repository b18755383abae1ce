using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Invoices;

/// <summary>Within the limit of whoever finalises it: the council owes it from now on, and says by when it is paid; nothing that an open report holds.</summary>
internal sealed class FinaliseInvoice(HeldLines held) : IMoveWork<InvoiceToMove>
{
    public async Task DoAsync(LoadedSubject<InvoiceToMove> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        var (invoice, limit) = (loaded.Subject.Invoice, loaded.Subject.Limits.Finalise);
        loaded.Save = InvoiceSql.Finalised;
        invoice.Finalise(move.By, limit, loaded.Subject.TermsDays, LondonTime.DateOf(move.At), move.At);
        await held.MustNotBeInvoicedAsync(invoice.Id, LineIsHeld.ByCouncil, ct);
        move.Data(new { invoice.Payable, invoice.ExpectedOn, limit = limit.Pounds });
    }
}
