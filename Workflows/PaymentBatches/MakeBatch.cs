using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Puts what is due into the next batch, in one transaction: all of it with its number, or nothing (decision 29). Somebody else releases it.</summary>
public sealed class MakeBatch(PortalDbContext db, PaymentSettings settings, WorkflowEngine engine, EngineClock clock)
{
    private const string Insert =
        """
        with due as (select v.id, v.provider_ref, v.payable as amount from invoices v where v.id = any ($8)),
        paid as (select provider_ref, row_number() over (order by provider_ref)::int as position, sum(amount) as amount from due group by provider_ref),
        batch as (
            insert into payment_batches (number, id, made_at, made_by, made_by_id, due_by, payments, total, state)
            select $1, $2, $3, $4, $5, $6, count(*), sum(amount), $7 from paid
            returning number),
        payments as (
            insert into batch_payments (batch_number, position, provider_ref, provider, amount, state)
            select b.number, a.position, a.provider_ref, p.name, a.amount, 'Standing' from batch b cross join paid a join providers p on p.ref = a.provider_ref)
        insert into batched_invoices (invoice_id, batch_number, position, amount, state)
        select d.id, b.number, a.position, d.amount, 'Standing' from batch b cross join due d join paid a using (provider_ref)
        """;

    /// <summary>Makes the batch, and returns its number; for a form that came before, the number of what it made.</summary>
    /// <param name="actor">A finaliser.</param>
    /// <param name="dueBy">Payments expected up to this day.</param>
    /// <param name="seen">What the page showed.</param>
    /// <param name="requestId">The form's own id.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="DueDayIsFarAhead">It would pay what is not due for long.</exception>
    /// <exception cref="NothingToPay">Nothing is due.</exception>
    /// <exception cref="BatchIsNotWhatWasSeen">It would come to something else than <paramref name="seen"/>.</exception>
    /// <exception cref="MoveNotPermitted">The actor finalises nothing.</exception>
    public async Task<int> HandleAsync(Actor actor, DateOnly dueBy, DueTotals seen, Guid requestId, CancellationToken ct)
    {
        // Two at once come one after the other; the number has no gap, and the second sees what the first took.
        await db.InTurnAsync("payment batch", () => engine.StartOnceAsync(requestId, actor, async () => await NewAsync(actor, dueBy, seen, requestId, ct), ct), ct);
        return await db.PaymentBatches.Where(b => b.Id == requestId).Select(b => b.Number).SingleAsync(ct);
    }

    /// <summary>What is said of a day that is later than a batch may pay; null of any other.</summary>
    public DueDayIsFarAhead? FarAhead(DateOnly dueBy)
    {
        var last = LondonTime.DateOf(clock.Now).AddDays(settings.DaysAhead);
        return dueBy > last ? new(settings.DaysAhead, last) : null;
    }

    private async Task<NewSubject?> NewAsync(Actor actor, DateOnly dueBy, DueTotals seen, Guid requestId, CancellationToken ct)
    {
        if (FarAhead(dueBy) is { } far)
        {
            throw far;
        }

        var due = await db.Database.SqlQueryRaw<DueInvoice>(BatchSql.Paid, dueBy).ToListAsync(ct);
        if (due.Count == 0)
        {
            throw new NothingToPay();
        }

        var (payments, total) = (due.Select(d => d.ProviderRef).Distinct(StringComparer.Ordinal).Count(), due.Sum(d => d.Amount));
        if ((payments, total) != (seen.Payments, seen.Total))
        {
            throw new BatchIsNotWhatWasSeen();
        }

        var batch = new PaymentBatch
        {
            Id = requestId,
            Number = (await db.PaymentBatches.MaxAsync(b => (int?)b.Number, ct) ?? 0) + 1,
            MadeAt = clock.Now,
            MadeBy = actor.Name,
            MadeById = actor.UserId ?? throw new MoveNotPermitted(BatchMoves.Make, "due"),
            DueBy = dueBy,
            Payments = payments,
            Total = total,
        };
        var insert = new Statement(
            Insert, P(batch.Number), P(batch.Id), P(batch.MadeAt), P(batch.MadeBy), P(batch.MadeById), P(batch.DueBy), P(batch.State.ToString()), P(due.Select(d => d.Id).ToArray()));
        // It is of no one provider.
        var subject = new WorkflowSubject(batch.Id, BatchWorkflow.DefinitionName, batch.Title, ProviderRef: "", batch.State, BatchWorkflow.LineOf(batch));
        return new NewSubject(subject, m => m.Data(new { batch.Payments, batch.Total, batch.DueBy }), new StartMove(BatchMoves.Make, BatchEmails.Made), [insert]);
    }

    private sealed record DueInvoice(Guid Id, string ProviderRef, decimal Amount);
}
