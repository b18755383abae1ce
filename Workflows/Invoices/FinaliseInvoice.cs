using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Invoices;

/// <summary>The council owes it from now on, and says by when it is paid; nothing that an open report holds.</summary>
internal sealed class FinaliseInvoice(HeldLines held) : IMoveWork<InvoiceToMove>
{
    public async Task DoAsync(LoadedSubject<InvoiceToMove> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        var invoice = loaded.Subject.Invoice;
        invoice.Finalise(move.By, loaded.Subject.TermsDays, LondonTime.DateOf(move.At), move.At);
        await held.MustNotBeInvoicedAsync(invoice.Id, LineIsHeld.ByCouncil, ct);
        move.Data(new { invoice.Payable, invoice.ExpectedOn });
    }
}
