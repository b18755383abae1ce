using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>Its number becomes free, its lines are offered again, its journal stays.</summary>
internal sealed class DeleteInvoice(PortalDbContext db) : IMoveWork<InvoiceToMove>
{
    /// <exception cref="LineIsAdjusted">An adjustment of one of its lines stands on another invoice.</exception>
    public async Task DoAsync(LoadedSubject<InvoiceToMove> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        (await LinesToMove.ReadAsync(db, loaded.Subject.Invoice.Id, ct)).MayAllLeave();
        loaded.Subject.Invoice.Delete(move.At);
        loaded.Save = InvoiceSql.Deleted;
    }
}
