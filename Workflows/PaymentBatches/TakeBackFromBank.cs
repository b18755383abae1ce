using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using static Portal.Workflows.PaymentBatches.BankOutcome;

namespace Portal.Workflows.PaymentBatches;

/// <summary>
/// Marks as returned what the bank's file says came back. Each payment is a transaction of its own: sent again, after a kill or by mistake,
/// the file marks what is left, and nothing twice.
/// </summary>
public sealed class TakeBackFromBank(PortalDbContext db, TakePaymentBack takeBack, MovesTogether together)
{
    /// <param name="actor">A finaliser.</param>
    /// <param name="file">The bank's CSV, of the same form as the one of payments made.</param>
    /// <param name="reason">What the bank said: it holds for every payment of the file.</param>
    /// <param name="ct">Stops between two payments.</param>
    /// <returns>What became of each row below the header, in the order of the file: none is left out.</returns>
    /// <exception cref="BankFileIsUnreadable">It is not such a file; nothing was marked.</exception>
    public Task<IReadOnlyList<BankRow>> HandleAsync(Actor actor, Stream file, string reason, CancellationToken ct)
        => together.MakeAsync(() => BankPayment.MarkEachAsync(file, "came back", p => RowAsync(actor, p, reason, ct), ct));

    private async Task<(BankOutcome Outcome, string Words)> RowAsync(Actor actor, BankPayment row, string reason, CancellationToken ct)
    {
        var (number, position) = row.Reference!;
        var found = await (
            from p in db.BatchPayments.AsNoTracking()
            join b in db.PaymentBatches on p.BatchNumber equals b.Number
            where p.BatchNumber == number && p.Position == position
            select new { b.Id, Batch = b.State, p.State, p.Amount, p.ReturnedOn }).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return (Refused, "No batch has this payment");
        }

        if (found.Batch != PaymentBatchState.Released)
        {
            return (Refused, "Its batch was not released: ask the bank why it knows this payment");
        }

        if (found.State == BatchPaymentState.HeldOut)
        {
            return (Refused, "It was held out of its batch: ask the bank why it knows this payment");
        }

        if (found.ReturnedOn is { } before)
        {
            return before == row.Day ? (Before, "It was marked as returned before, with the same day") : (Refused, new PaymentCameBack(before).Message);
        }

        if (Math.Abs(row.Amount) != found.Amount)
        {
            return (Refused, FormattableString.Invariant($"The payment is £{found.Amount:N2}, the file says £{Math.Abs(row.Amount):N2}"));
        }

        try
        {
            await takeBack.HandleAsync(actor, row.Reference!, row.Day, reason, MoveRequest.OneOfMany(found.Id, $"{row.Reference} came back"), ct);
            return (Returned, "Marked as returned: what it paid is due again");
        }
        catch (Refusal refusal)
        {
            return (Refused, refusal.Message);
        }
    }
}
