using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>The lines of an Unsubmitted invoice that is about to be changed, and what the invoice comes to with others.</summary>
internal sealed class LinesToMove
{
    private readonly IReadOnlyList<LineToMove> lines;

    private LinesToMove(IReadOnlyList<LineToMove> lines) => this.lines = lines;

    public static async Task<LinesToMove> ReadAsync(PortalDbContext db, Guid invoiceId, CancellationToken ct)
        => new(await (
            from l in db.InvoiceLines
            join c in db.Contracts on l.ContractRef equals c.Ref into contracts
            from c in contracts.DefaultIfEmpty()
            let later = (
                from x in db.InvoiceLines
                join v in db.Invoices on x.InvoiceId equals v.Id
                where x.IsLive && x.LineItemRef == l.LineItemRef && x.Period == l.Period && x.Revision > l.Revision
                    && (l.Kind == InvoiceLineKind.Payment || l.Kind == InvoiceLineKind.Adjustment) && x.Kind == InvoiceLineKind.Adjustment
                orderby x.Revision
                select new { x.Id, v.Number }).FirstOrDefault()
            where l.InvoiceId == invoiceId && l.IsLive
            select new LineToMove(l.Id, l.Kind, new LineAmounts(l.Value, l.Vat, l.Contribution), c == null
                || c.AllowsTotalEditing, later == null ? null : later.Id, later == null ? null : later.Number)).ToListAsync(ct));

    /// <summary>All of them leave, with their invoice.</summary>
    /// <exception cref="LineIsAdjusted">An adjustment of one stands on another invoice.</exception>
    public void MayAllLeave() => MayLeave([.. lines.Select(l => l.Id)]);

    /// <exception cref="LineHasLeft">One of them is not on the invoice.</exception>
    /// <exception cref="LineIsAdjusted">An adjustment of one stays, and would be what is left of nothing.</exception>
    private void MayLeave(IReadOnlyCollection<Guid> leaving)
    {
        if (leaving.Any(id => !Has(id)))
        {
            throw new LineHasLeft();
        }

        if (lines.FirstOrDefault(l => leaving.Contains(l.Id) && l.AdjustedById is { } later && !leaving.Contains(later)) is { } adjusted)
        {
            throw new LineIsAdjusted(adjusted.AdjustedOn!);
        }
    }

    public bool Has(Guid line) => lines.Any(l => l.Id == line);

    /// <summary>Writes what was typed, or the lines' own sums, onto the invoice without the lines that leave and with the one that comes.</summary>
    /// <param name="loaded">The invoice.</param>
    /// <param name="move">The move under way.</param>
    /// <param name="number">Its number from now on.</param>
    /// <param name="typed">What was typed; a total of null is the items total.</param>
    /// <param name="leaving">Lines to take off.</param>
    /// <param name="coming">A line to put on, or null.</param>
    public void Change(LoadedSubject<InvoiceToMove> loaded, MoveContext move, InvoiceNumber number, InvoiceChange typed, IReadOnlyCollection<Guid> leaving, LineToMove? coming = null)
    {
        if (lines.Any(l => l.Kind == InvoiceLineKind.BalanceBroughtForward && leaving.Contains(l.Id)))
        {
            throw new BalanceIsAlwaysTaken();
        }

        if (lines.Any(l => leaving.Contains(l.Id) && InvoiceLine.IsOwedBack(l.Kind, l.Amounts)))
        {
            throw new OwedBackIsAlwaysTaken();
        }

        var invoice = loaded.Subject.Invoice;
        if (invoice.Kind == InvoiceKind.CreditNote && leaving.Count > 0)
        {
            throw new CreditNoteIsMadeAnew();
        }

        MayLeave(leaving);
        List<LineToMove> stand = [.. lines.Where(l => !leaving.Contains(l.Id))];
        if (coming is not null)
        {
            stand.Add(coming);
        }

        var items = stand.Aggregate(LineAmounts.Zero, (sum, l) => sum + l.Amounts);
        var suggested = InvoiceTotals.Suggested(items);
        // What was typed belongs to the lines that were looked at: with other lines, their own sums stand.
        var (total, vat) = leaving.Count == 0 && coming is null ? (typed.Total, typed.Vat) : (null, null);
        invoice.Update(
            new InvoiceEntry(number, typed.DateOnInvoice ?? invoice.DateOnInvoice, total ?? suggested.Total, vat ?? suggested.Vat, typed.DifferenceReason),
            items,
            stand.All(l => l.AllowsTotalEditing),
            move.At);
        loaded.Subject.TakenOff = [.. lines.Select(l => l.Id).Where(leaving.Contains)];
        loaded.Instance.Subject = $"{invoice.Kind.Title()} {invoice.Number}";
    }

    /// <exception cref="InvoiceNeedsALine">Nothing that the invoice is for stands on it.</exception>
    public void MustBeSome()
    {
        if (lines.All(l => l.Kind == InvoiceLineKind.BalanceBroughtForward))
        {
            throw new InvoiceNeedsALine();
        }
    }
}
