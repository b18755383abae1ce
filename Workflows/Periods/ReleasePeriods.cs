using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Payments;
using Portal.Domain.Periods;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;
using Portal.Workflows.Placements;

namespace Portal.Workflows.Periods;

/// <summary>
/// Opens a provider's next month once every payable line of every released month stands on a finalised invoice and the next
/// month has ended. Each release is a transaction of its own: killed half-way, the next run goes on.
/// </summary>
public sealed class ReleasePeriods(PortalDbContext db, WorkflowEngine engine, PeriodSettings settings, EngineClock clock, MovesTogether together) : IMoveFollower
{
    /// <summary>Providers asked for at a time.</summary>
    private const int Page = 500;

    /// <summary>The nightly run over all providers; returns how many months were opened.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (opened, after) = (0, "");
        while (true)
        {
            var page = await db.Database.SqlQueryRaw<string>(
                $"select p.ref as \"Value\" from providers p where p.ref > {{0}} and p.first_period is not null order by p.ref limit {Page}", after).ToListAsync(ct);
            if (page.Count == 0)
            {
                return opened;
            }

            var ready = await ReadyAsync(page, ct);
            var done = await DoneAsync(page, ct);
            foreach (var provider in ready.Select(p => p.Ref).Concat(done.Where(m => m.Note is null).Select(m => m.ProviderRef)).Distinct().Order(StringComparer.Ordinal))
            {
                opened += await CheckAsync(provider, ct);
            }

            after = page[^1];
        }
    }

    /// <summary>Opens what is ready for one provider, month by month; returns how many.</summary>
    public async Task<int> CheckAsync(string provider, CancellationToken ct)
    {
        await CompleteAsync(provider, ct);
        var ready = await ReadyAsync([provider], ct);
        var opened = ready is [var next] && next.First < Latest
            ? await together.MakeAsync(() => OpenAsync(provider, ready, ct)) // a provider that begins with a year behind it hears of twelve months in one email
            : await OpenAsync(provider, ready, ct);
        if (opened > 0)
        {
            await CompleteAsync(provider, ct); // a month of which nothing is to be paid ends as it opens
        }

        return opened;
    }

    private async Task<int> OpenAsync(string provider, List<NextMonth> ready, CancellationToken ct)
    {
        var opened = 0;
        while (ready is [var next] && await ReleaseAsync(Actor.System, provider, new PaymentPeriod(next.First), reason: null, Guid.CreateVersion7(clock.Now), ct))
        {
            opened++;
            ready = await ReadyAsync([provider], ct);
        }

        return opened;
    }

    static bool IMoveFollower.Follows(FollowedMove move) => move
        is { Definition: InvoiceWorkflow.DefinitionName, Move: InvoiceMoves.Finalise } or { Definition: PlacementWorkflow.DefinitionName, Move: PlacementMoves.Report };

    /// <summary>A month whose last invoice is finalised, or whose last line is held, is complete, and the next one may open with it.</summary>
    async Task IMoveFollower.FollowAsync(FollowedMove move, CancellationToken ct) => await CheckAsync(move.ProviderRef, ct);

    /// <summary>The placements team opens the next month before its turn.</summary>
    /// <exception cref="EarlyReleaseNeedsAReason">No reason was given.</exception>
    /// <exception cref="PeriodIsNotNext">It has been released meanwhile, or another month comes first.</exception>
    public async Task ReleaseEarlyAsync(Actor actor, string provider, PaymentPeriod period, string? reason, Guid requestId, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new EarlyReleaseNeedsAReason();
        }

        if (await db.ReleasedPeriods.AnyAsync(r => r.Id == requestId, ct))
        {
            return; // the same form again
        }

        if (await NextAsync(provider, ct) != period || !await ReleaseAsync(actor, provider, period, reason.Trim(), requestId, ct))
        {
            throw new PeriodIsNotNext();
        }
    }

    private async Task<bool> ReleaseAsync(Actor actor, string provider, PaymentPeriod period, string? reason, Guid id, CancellationToken ct)
    {
        db.ReleasedPeriods.Add(new ReleasedPeriod { Id = id, ProviderRef = provider, First = period.First, ReleasedAt = clock.Now, ReleasedBy = actor.Name, EarlyReason = reason });
        try
        {
            var subject = new WorkflowSubject(id, PeriodWorkflow.DefinitionName, $"Period {period}", provider, State: null, TaskLine.None);
            var start = new StartMove(reason is null ? PeriodMoves.Release : PeriodMoves.ReleaseEarly, PeriodEmails.Opened);
            await engine.StartAsync(new NewSubject(subject, m => m.Comment(reason), start), actor, id, ct);
            return true;
        }
        catch (Exception e) when (WorkflowEngine.IsRace(e))
        {
            return false; // another host was faster
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The last month that may open now: in arrears a month opens after its last day; else on its first.</summary>
    private DateOnly Latest
    {
        get
        {
            var now = PaymentPeriod.Of(LondonTime.DateOf(clock.Now));
            return (settings.InArrears ? now.Previous : now).First;
        }
    }

    /// <summary>
    /// Those of <paramref name="providers"/> whose next month may open now, and which that is: in one query, or a check that
    /// opens it meanwhile would make the month after it pass for the one that was looked at. What is kept says who may be ready, the rule itself is
    /// asked of these alone; both as single values, one for each row: joined, the server reads everybody's lines.
    /// </summary>
    private Task<List<NextMonth>> ReadyAsync(IReadOnlyList<string> providers, CancellationToken ct)
        => db.Database.SqlQueryRaw<NextMonth>(
            $$"""
            with seem as materialized (
                select p.ref, {{PeriodSql.Next}} as first from providers p
                where p.ref = any ({0}) and {{PeriodSql.Next}} <= {1} and (select 1 from open_lines k where k.provider_ref = p.ref and k.blocks limit 1) is null)
            select s.ref as "Ref", s.first as "First" from seem s
            where (select 1 {{PeriodSql.Blocking}} and r.provider_ref = s.ref limit 1) is null
            order by s.ref
            """,
            providers.ToArray(),
            Latest).ToListAsync(ct);

    private async Task<PaymentPeriod?> NextAsync(string provider, CancellationToken ct)
    {
        var next = await db.Database.SqlQueryRaw<DateOnly?>($"select {PeriodSql.Next} as \"Value\" from providers p where p.ref = {{0}}", provider).SingleOrDefaultAsync(ct);
        return next is { } first ? new PaymentPeriod(first) : null;
    }

    /// <summary>The open months of <paramref name="providers"/> that nothing blocks any more, with what could still be invoiced of each.</summary>
    private Task<List<DoneMonth>> DoneAsync(IReadOnlyList<string> providers, CancellationToken ct) => db.Database.SqlQueryRaw<DoneMonth>(
        $$"""
        with seem as materialized (
            select o.id, o.provider_ref, o.first, i.note from released_periods o
            join workflow_instances i on i.id = o.id and i.state in ('Open', 'Invoiced')
            where o.provider_ref = any ({0}) and (select 1 from open_lines k where k.provider_ref = o.provider_ref and k.period = o.first and k.blocks limit 1) is null)
        select s.id, s.provider_ref, s.note from seem s
        where (select 1 {{PeriodSql.Blocking}} and r.id = s.id limit 1) is null
        order by s.first
        """,
        (object)providers.ToArray()).ToListAsync(ct); // one parameter, not one for each

    /// <summary>Ends the workflow of each open month that nothing blocks any more.</summary>
    private async Task CompleteAsync(string provider, CancellationToken ct)
    {
        foreach (var (id, _, _) in await DoneAsync([provider], ct))
        {
            try
            {
                await engine.MoveAsync<ReleasedPeriod>(PeriodMoves.Complete, Actor.System, new MoveRequest(id, Guid.CreateVersion7(clock.Now)), db.ReleasedPeriods.Loader(db), (_, _) => { }, ct);
            }
            catch (MovedMeanwhile)
            {
                // Two invoices finalised at once: the other check has ended it.
            }
        }
    }

    private sealed record DoneMonth(Guid Id, string ProviderRef, string? Note);

    private sealed record NextMonth(string Ref, DateOnly First);
}
