using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
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
    public Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, InvoiceChange entry, IReadOnlyCollection<Guid> takeOff, CancellationToken ct)
    {
        List<Left> lines = [];
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
            lines = await (
                from l in db.InvoiceLines
                join c in db.Contracts on l.ContractRef equals c.Ref into contracts
                from c in contracts.DefaultIfEmpty()
                where l.InvoiceId == id && l.IsLive
                select new Left(l.Id, l.Kind, new LineAmounts(l.Value, l.Vat, l.Contribution), c == null || c.AllowsTotalEditing)).ToListAsync(stop);
            return loaded;
        }

        void Apply(Loaded<InvoiceInHand> loaded, Moving move)
        {
            var (invoice, left) = (loaded.Subject.Invoice, lines.Where(l => !takeOff.Contains(l.Id)).ToList());
            if (lines.Any(l => l.Kind == InvoiceLineKind.BalanceBroughtForward && takeOff.Contains(l.Id)))
            {
                throw new BalanceIsAlwaysTaken();
            }

            if (left.All(l => l.Kind == InvoiceLineKind.BalanceBroughtForward))
            {
                throw new InvoiceNeedsALine();
            }

            var items = left.Aggregate(LineAmounts.Zero, (sum, l) => sum + l.Amounts);
            var suggested = InvoiceTotals.Suggested(items);
            // What was typed belongs to the lines that were looked at: with other lines, their own sums stand.
            var typed = takeOff.Count == 0 ? entry : entry with { Total = null, Vat = null };
            invoice.Update(
                new InvoiceEntry(number, entry.DateOnInvoice ?? invoice.DateOnInvoice, typed.Total ?? suggested.Total, typed.Vat ?? suggested.Vat, typed.DifferenceReason),
                items,
                left.All(l => l.AllowsTotalEditing),
                move.At);
            loaded.Subject.TakenOff = [.. lines.Select(l => l.Id).Where(takeOff.Contains)];
            loaded.Instance.Subject = $"Invoice {invoice.Number}";
            move.Records(new { invoice.Number, invoice.DateOnInvoice, invoice.Items, invoice.Total, invoice.TotalVat, invoice.DifferenceReason, loaded.Subject.TakenOff });
        }
    }

    private sealed record Left(Guid Id, InvoiceLineKind Kind, LineAmounts Amounts, bool AllowsTotalEditing);
}
