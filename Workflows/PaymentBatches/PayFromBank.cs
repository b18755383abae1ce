using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;
using static Portal.Workflows.PaymentBatches.BankOutcome;

namespace Portal.Workflows.PaymentBatches;

/// <summary>
/// Marks as paid what the bank's file says was paid. Each invoice is a move and a transaction of its own: sent again, after a
/// kill or by mistake, the file marks what is left, and nothing twice.
/// </summary>
public sealed class PayFromBank(PortalDbContext db, WorkflowEngine engine, InvoiceQueries invoices, EngineClock clock, MovesTogether together)
{
    /// <param name="actor">A finaliser.</param>
    /// <param name="file">The bank's CSV, in which money that went out bears a minus sign everywhere or nowhere.</param>
    /// <param name="ct">Stops between two invoices.</param>
    /// <returns>What became of each row below the header, in the order of the file: none is left out.</returns>
    /// <exception cref="BankFileIsUnreadable">It is not such a file; nothing was marked.</exception>
    public Task<IReadOnlyList<BankRow>> HandleAsync(Actor actor, Stream file, CancellationToken ct)
        => together.MakeAsync(() => BankPayment.MarkEachAsync(file, "were made", p => RowAsync(actor, p.Reference!, p.Day, Math.Abs(p.Amount), ct), ct));

    private async Task<(BankOutcome Outcome, string Words)> RowAsync(Actor actor, PaymentReference reference, DateOnly day, decimal pounds, CancellationToken ct)
    {
        var found = await (
            from p in db.BatchPayments.AsNoTracking()
            join b in db.PaymentBatches on p.BatchNumber equals b.Number
            where p.BatchNumber == reference.Batch && p.Position == reference.Position
            select new { Payment = p, b.State, b.ReleasedAt }).FirstOrDefaultAsync(ct);
        if (found is not { Payment: var payment, State: var state })
        {
            return (Refused, "No batch has this payment");
        }

        return state == PaymentBatchState.Cancelled ? (Refused, "Its batch was cancelled: ask the bank why it paid this")
            : payment.State == BatchPaymentState.HeldOut ? (Refused, "It was held out of its batch: ask the bank why it paid this")
            : payment.ReturnedOn is { } returned ? (Refused, FormattableString.Invariant($"The bank sent it back on {returned:dd'/'MM'/'yyyy}: what it paid goes out in another batch"))
            : found.ReleasedAt is not { } released ? (Refused, "Its batch has not been released yet")
            : pounds != payment.Amount ? (Refused, FormattableString.Invariant($"The payment is £{payment.Amount:N2}, the file says £{pounds:N2}"))
            : day > LondonTime.DateOf(clock.Now) ? (Refused, "The day is in the future")
            : day < LondonTime.DateOf(released) ? (Refused, "The day is before the batch was released")
            : await PayAsync(actor, payment, day, ct);
    }

    private async Task<(BankOutcome Outcome, string Words)> PayAsync(Actor actor, BatchPayment payment, DateOnly day, CancellationToken ct)
    {
        var (batch, position) = payment.Reference;
        var all = await (
            from b in db.BatchedInvoices.AsNoTracking()
            join v in db.Invoices on b.InvoiceId equals v.Id
            where b.BatchNumber == batch && b.Position == position && b.State == BatchedInvoiceState.Standing
            orderby v.Kind == InvoiceKind.CreditNote, v.NumberKey
            select new { v.Id, v.Number, v.PaidOn }).ToListAsync(ct);
        if (all.FirstOrDefault(v => v.PaidOn is { } on && on != day) is { PaidOn: { } other })
        {
            return (Refused, FormattableString.Invariant($"It was marked as paid on {other:dd'/'MM'/'yyyy} already"));
        }

        var left = all.Where(v => v.PaidOn is null).ToList();
        foreach (var invoice in left)
        {
            // The provider is told once of each payment: with its first invoice.
            var move = invoice == all[0] ? InvoiceMoves.Pay : InvoiceMoves.PayToo;
            try
            {
                await engine.MoveAsync(move, actor, MoveRequest.OneOfMany(invoice.Id, payment.Reference.ToString()), invoices.LoaderFor(actor, InvoiceSql.Paid), (loaded, moving) =>
                {
                    loaded.Subject.Invoice.Pay(day, moving.At);
                    moving.Data(new { payment = payment.Reference.ToString(), paidOn = day });
                }, ct);
            }
            catch (Refusal refusal)
            {
                return (Refused, $"{invoice.Number}: {refusal.Message}");
            }
        }

        return left.Count > 0 ? (Paid, "Marked as paid") : (Before, "It was marked as paid before, with the same day");
    }
}
