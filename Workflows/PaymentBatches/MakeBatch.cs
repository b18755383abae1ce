using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Puts what is due into the next batch, in one transaction: all of it with its number, or nothing (decision 29).</summary>
public sealed class MakeBatch(PortalDbContext db, PaymentSettings settings, UserLimits limits, EngineClock clock)
{
    private const string Insert =
        $$"""
        with due as ({{BatchSql.Due}}),
        paid as (select provider_ref, row_number() over (order by provider_ref)::int as position, sum(amount) as amount from due group by provider_ref having sum(amount) > 0),
        batch as (
            insert into payment_batches (number, request_id, made_at, made_by, made_by_id, due_by, payments, total)
            select (select coalesce(max(number), 0) + 1 from payment_batches), {1}, {2}, {3}, {4}, {0}, count(*), sum(amount) from paid having count(*) > 0
            returning number, payments, total),
        payments as (
            insert into batch_payments (batch_number, position, provider_ref, provider, amount)
            select b.number, a.position, a.provider_ref, p.name, a.amount from batch b cross join paid a join providers p on p.ref = a.provider_ref),
        lines as (
            insert into batched_invoices (invoice_id, batch_number, position, amount)
            select d.id, b.number, a.position, d.amount from batch b cross join due d join paid a using (provider_ref))
        select number, payments, total from batch
        """;

    /// <summary>Makes the batch, and returns its number; for a form that came before, the number of what it made.</summary>
    /// <param name="actor">A finaliser.</param>
    /// <param name="dueBy">Payments expected up to this day.</param>
    /// <param name="seen">What the page showed.</param>
    /// <param name="requestId">The form's own id.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="DueDayIsFarAhead">It would pay what is not due for long.</exception>
    /// <exception cref="NothingToPay">Nothing is due.</exception>
    /// <exception cref="NoLimitIsSet">Nobody has set how much the actor may release.</exception>
    /// <exception cref="OverReleaseLimit">It pays more.</exception>
    /// <exception cref="BatchIsNotWhatWasSeen">It would come to something else than <paramref name="seen"/>.</exception>
    public async Task<int> HandleAsync(Actor actor, DateOnly dueBy, DueTotals seen, Guid requestId, CancellationToken ct)
    {
        if (!actor.IsCouncil || !actor.Has(CouncilRoles.InvoiceFinaliser))
        {
            throw new MoveNotPermitted("Make batch", "Due");
        }

        if (FarAhead(dueBy) is { } far)
        {
            throw far;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two at once come one after the other; the number has no gap, and the second sees what the first took.
        await db.Database.ExecuteSqlRawAsync("lock table payment_batches in share row exclusive mode", ct);
        if (await db.PaymentBatches.Where(b => b.RequestId == requestId).Select(b => (int?)b.Number).FirstOrDefaultAsync(ct) is { } made)
        {
            return made;
        }

        var batch = await db.Database.SqlQueryRaw<Made>(Insert, dueBy, requestId, clock.Now, actor.Name, actor.UserId!).ToListAsync(ct);
        if (batch is not [var (number, payments, total)])
        {
            throw new NothingToPay();
        }

        if ((payments, total) != (seen.Payments, seen.Total))
        {
            throw new BatchIsNotWhatWasSeen();
        }

        var limit = (await limits.OfAsync(actor.UserId, ct)).Release.For(LimitKind.Release);
        if (!limit.Covers(total))
        {
            throw new OverReleaseLimit(total, limit.Pounds!.Value);
        }

        await transaction.CommitAsync(ct);
        return number;
    }

    /// <summary>What is said of a day that is later than a batch may pay; null of any other.</summary>
    public DueDayIsFarAhead? FarAhead(DateOnly dueBy)
    {
        var last = LondonTime.DateOf(clock.Now).AddDays(settings.DaysAhead);
        return dueBy > last ? new(settings.DaysAhead, last) : null;
    }

    private sealed record Made(int Number, int Payments, decimal Total);
}
