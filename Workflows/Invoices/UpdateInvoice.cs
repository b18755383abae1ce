using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>A provider changes what it entered, or takes a line off, which is then offered again (the guide, 5.13).</summary>
public sealed class UpdateInvoice(PortalDbContext db, WorkflowEngine engine, InvoiceQueries invoices)
{
    /// <param name="actor">Somebody with the role Invoicing.</param>
    /// <param name="request">Which invoice, by which form.</param>
    /// <param name="entry">What was typed; a total of null is the items total.</param>
    /// <param name="takeOff">The lines to take off.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="LineHasLeft">One of <paramref name="takeOff"/> is not on the invoice.</exception>
    public Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, InvoiceChange entry, IReadOnlyCollection<Guid> takeOff, CancellationToken ct)
        => engine.MoveAsync(InvoiceMoves.Update, actor, request, invoices.LoaderFor(actor, InvoiceSql.Figures), async (loaded, move) =>
        {
            var invoice = loaded.Subject.Invoice;
            var number = InvoiceNumber.Of(entry.Number ?? invoice.Number);
            await InvoiceNumbers.MustBeFreeAsync(db, invoice.ProviderRef, number, except: invoice.Id, ct);
            (await LinesToMove.ReadAsync(db, invoice.Id, ct)).Change(loaded, move, number, entry, takeOff);
            if (entry.DateOnInvoice is not null && invoice.Kind == InvoiceKind.Invoice)
            {
                invoice.MustNotBeDatedBefore(await BilledDays.LastOfAsync(db, invoice.Id, takeOff, ct));
            }

            move.FormData(new { invoice.Number, invoice.DateOnInvoice, invoice.Items, invoice.Total, invoice.TotalVat, invoice.DifferenceReason, loaded.Subject.TakenOff });
        }, ct);
}
