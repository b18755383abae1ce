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
    {
        LinesInHand lines = null!;
        InvoiceNumber number = default;
        return engine.MoveAsync<InvoiceInHand>(InvoiceMove.Update, actor, request, LoadAsync, Apply, ct);

        async Task<Loaded<InvoiceInHand>?> LoadAsync(Guid id, CancellationToken stop)
        {
            if (await invoices.LoaderFor(actor, InvoiceSql.Figures)(id, stop) is not { } loaded)
            {
                return null;
            }

            number = InvoiceNumber.Of(entry.Number ?? loaded.Subject.Invoice.Number);
            await InvoiceNumbers.MustBeFreeAsync(db, loaded.Subject.Invoice.ProviderRef, number, except: id, stop);
            lines = await LinesInHand.OfAsync(db, id, stop);
            return loaded;
        }

        void Apply(Loaded<InvoiceInHand> loaded, Moving move)
        {
            if (takeOff.Count > 0)
            {
                lines.MustOutlast(takeOff);
            }

            lines.Change(loaded, move, number, entry, takeOff);
            var invoice = loaded.Subject.Invoice;
            move.RecordsTyped(new { invoice.Number, invoice.DateOnInvoice, invoice.Items, invoice.Total, invoice.TotalVat, invoice.DifferenceReason, loaded.Subject.TakenOff });
        }
    }
}
