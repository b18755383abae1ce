using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Takes a payment, or some of its invoices, out of a batch that is not released yet, with a reason. They are due as before.</summary>
public sealed class HoldOutOfBatch(PortalDbContext db, WorkflowEngine engine, BatchQueries batches, BatchReader reader)
{
    /// <param name="actor">A finaliser.</param>
    /// <param name="reference">The payment.</param>
    /// <param name="chosen">Its invoices and credit notes that are held out; all of them: the payment is.</param>
    /// <param name="reason">Why.</param>
    /// <param name="request">The form.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="NothingIsHeldOut">Nothing of the payment was chosen.</exception>
    /// <exception cref="HeldOutAlone">What is left would pay nothing, or only a credit note was chosen.</exception>
    /// <exception cref="NothingWouldBeLeft">The batch would pay nobody.</exception>
    public Task<MoveResult> HandleAsync(Actor actor, PaymentReference reference, IReadOnlyCollection<Guid> chosen, string reason, MoveRequest request, CancellationToken ct)
        => engine.MoveAsync(
            BatchMoves.HoldOut,
            actor,
            request,
            batches.LoaderFor(actor),
            (loaded, _) => DoAsync(loaded.Subject, reference, chosen, ct),
            ct,
            move => move.Comment(reason).FormData(new { payment = reference.ToString(), invoices = chosen.Order() }));

    private async Task DoAsync(PaymentBatch batch, PaymentReference reference, IReadOnlyCollection<Guid> chosen, CancellationToken ct)
    {
        var (number, position) = reference;
        var standing = await reader.StandingAsync(reference, ct);
        var held = standing.Where(i => chosen.Contains(i.Id)).ToList();
        if (held.Count == 0)
        {
            throw new NothingIsHeldOut();
        }

        var isAll = held.Count == standing.Count;
        var (before, left) = (standing.Sum(i => i.Amount), standing.Sum(i => i.Amount) - held.Sum(i => i.Amount));
        if (!isAll && (left <= 0 || left >= before))
        {
            throw new HeldOutAlone();
        }

        Guid[] ids = [.. held.Select(i => i.Id)];
        var state = (isAll ? BatchPaymentState.HeldOut : BatchPaymentState.Standing).ToString();
        batch.HoldOut(isAll ? 1 : 0, isAll ? before : before - left);
        await db.Database.ExecuteSqlAsync(
            $"update batched_invoices set state = 'HeldOut' where batch_number = {number} and position = {position} and state = 'Standing' and invoice_id = any ({ids})", ct);
        await db.Database.ExecuteSqlAsync(
            $"update batch_payments set state = {state}, amount = {(isAll ? before : left)} where batch_number = {number} and position = {position}", ct);
        await db.Database.ExecuteSqlAsync(
            $"update payment_batches set payments = {batch.Payments}, total = {batch.Total} where number = {number}", ct);
    }
}
