using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentBatches;

/// <summary>The bank sent a payment back: what it paid is due again, for another batch. All of it in one transaction, each invoice with a line of its journal.</summary>
public sealed class TakePaymentBack(PortalDbContext db, WorkflowEngine engine, BatchQueries batches, InvoiceQueries invoices)
{
    /// <param name="actor">A finaliser.</param>
    /// <param name="reference">The payment.</param>
    /// <param name="on">The day on which it came back.</param>
    /// <param name="reason">What the bank said.</param>
    /// <param name="request">The form.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="PaymentCameBack">It did before.</exception>
    /// <exception cref="NoPaymentWasMade">The bank has not paid all of it yet.</exception>
    /// <exception cref="ReturnDayIsNotPossible">It was not paid yet on that day, or the day is to come.</exception>
    public Task<MoveResult> HandleAsync(Actor actor, PaymentReference reference, DateOnly on, string reason, MoveRequest request, CancellationToken ct)
        => engine.MoveAsync(
            BatchMoves.TakePaymentBack,
            actor,
            request,
            batches.LoaderFor(actor),
            (loaded, move) =>
            {
                loaded.Save = null; // the batch itself stays as it was released
                return DoAsync(move, reference, on, reason, ct);
            },
            ct,
            move => move.Comment(reason).FormData(new { payment = reference.ToString(), on }));

    private async Task DoAsync(MoveContext move, PaymentReference reference, DateOnly on, string reason, CancellationToken ct)
    {
        var (number, position) = reference;
        var all = await (
            from b in db.BatchedInvoices.AsNoTracking()
            join p in db.BatchPayments on new { b.BatchNumber, b.Position } equals new { p.BatchNumber, p.Position }
            join v in db.Invoices on b.InvoiceId equals v.Id
            where b.BatchNumber == number && b.Position == position && b.State != BatchedInvoiceState.HeldOut
            orderby v.Kind == InvoiceKind.CreditNote, v.NumberKey
            select new { v.Id, v.PaidOn, p.ReturnedOn }).ToListAsync(ct);
        if (all.Find(v => v.ReturnedOn is not null) is { ReturnedOn: { } before })
        {
            throw new PaymentCameBack(before);
        }

        if (all.Count == 0 || all.Exists(v => v.PaidOn is null))
        {
            throw new NoPaymentWasMade();
        }

        var paid = all.Max(v => v.PaidOn!.Value);
        if (on < paid || on > LondonTime.DateOf(move.At))
        {
            throw new ReturnDayIsNotPossible(paid);
        }

        await db.Database.ExecuteSqlAsync(
            $"update batch_payments set state = 'Returned', was_paid_on = {paid}, returned_on = {on} where batch_number = {number} and position = {position}", ct);
        await db.Database.ExecuteSqlAsync(
            $"update batched_invoices set state = 'Returned' where batch_number = {number} and position = {position} and state = 'Standing'", ct);
        // Several invoices' months, one after the other: no invoice that its provider submits meanwhile may hold one of them and wait for another.
        await db.Database.ExecuteSqlAsync(
            $"select from claimed_months where provider_ref = (select provider_ref from batch_payments where batch_number = {number} and position = {position}) order by period for update", ct);
        var load = invoices.LoaderFor(move.By, InvoiceSql.Paid);
        foreach (var invoice in all)
        {
            // The provider is told once of each payment: with its first invoice.
            var other = await load(invoice.Id, ct) ?? throw new InvalidOperationException($"The invoice {invoice.Id} was paid and cannot be found.");
            engine.MoveAlso(move, invoice == all[0] ? InvoiceMoves.TakePaymentBack : InvoiceMoves.TakePaymentBackToo, other, (v, also) =>
            {
                v.Invoice.TakePaymentBack(also.At);
                also.Comment(reason).Data(new { payment = reference.ToString(), paidOn = paid, returnedOn = on });
            });
        }
    }
}
