using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
/// month has ended. Each release is a transaction of its own, or one of a few of them that the nightly run makes together: killed half-way, the next run goes on.
/// </summary>
public sealed class ReleasePeriods(PortalDbContext db, WorkflowEngine engine, PeriodSettings settings, EngineClock clock, MovesTogether together, OneByOne each, IServiceScopeFactory scopes)
    : IMoveFollower
{
    internal static readonly ItemKind Months = new("release-periods", "months", "A payment period could not be opened or ended");

    /// <summary>Providers asked for at a time by the nightly run, whose months open in one transaction: most of what one costs is the commit, and what follows it.</summary>
    internal const int AtATime = 50;

    /// <summary>So many sets of providers at once, each with a connection of its own: while the database writes one, the next is worked out.</summary>
    private const int AtOnce = 2;

    /// <summary>The nightly run over all providers; returns how many months were opened.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (opened, learnt, after) = (0, 0, "");
        var before = await db.ReleasedPeriods.CountAsync(ct);
        var undone = await each.UndoneAsync(Months, ct);
        while (true)
        {
            var next = await db.Database.SqlQueryRaw<string>(
                $"select p.ref as \"Value\" from providers p where p.ref > {{0}} and p.first_period is not null order by p.ref limit {AtATime * AtOnce}", after).ToListAsync(ct);
            if (next.Count == 0)
            {
                return opened;
            }

            opened += (await Task.WhenAll(next.Chunk(AtATime).Select(set => InScopeAsync(set, set.Any(undone.Contains), ct)))).Sum();
            if (opened - learnt > before + learnt)
            {
                // Where most of what there is was written by this very run, the server would plan for what there was before it.
                await db.Database.ExecuteSqlAsync($"analyze released_periods, open_lines, workflow_instances", ct);
                learnt = opened;
            }

            after = next[^1];
        }
    }

    private async Task<int> InScopeAsync(string[] providers, bool isApart, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().RunOfAsync(providers, ct, isApart);
    }

    /// <summary>Ends and opens what is ready for these providers, one by one where something of one of them fails; returns how many months were opened.</summary>
    /// <param name="providers">Some of them.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="isApart">One of them failed before.</param>
    internal async Task<int> RunOfAsync(string[] providers, CancellationToken ct, bool isApart = false)
    {
        if (!isApart)
        {
            try
            {
                return await RunTogetherAsync(providers, ct);
            }
            catch (Exception e) when (OneByOne.IsItsOwn(e))
            {
                db.ChangeTracker.Clear();
            }
        }

        return (await each.DoAsync(Months, providers, provider => provider, provider => CheckAsync(provider, ct), ct, db)).Sum();
    }

    private async Task<int> RunTogetherAsync(string[] providers, CancellationToken ct)
    {
        var done = await DoneAsync(providers, ct);
        var ready = await ReadyAsync(providers, ct);
        var asked = ready.Select(p => p.Ref).Concat(done.Where(m => m.Note is null).Select(m => m.ProviderRef)).ToHashSet(StringComparer.Ordinal);
        await CompleteAsync(done.Where(m => asked.Contains(m.ProviderRef)), ct);
        return await OpenAsync(ready, ct);
    }

    /// <summary>Opens what is ready for one provider, month by month; returns how many.</summary>
    public async Task<int> CheckAsync(string provider, CancellationToken ct)
    {
        var (done, ready) = await db.WithOnePlanAsync(async () => (await DoneAsync([provider], ct), await ReadyAsync([provider], ct)), ct);
        await CompleteAsync(done, ct);
        return await OpenAsync(ready, ct);
    }

    /// <summary>Opens what is ready for these providers; one that begins with a year behind it hears of twelve months in one email.</summary>
    private Task<int> OpenAsync(List<NextMonth> ready, CancellationToken ct)
        => ready.Exists(p => p.First < Latest) ? together.MakeAsync(() => OpenMonthsAsync(ready, ct)) : OpenMonthsAsync(ready, ct);

    /// <summary>A month of each at a time, while another one may open.</summary>
    private async Task<int> OpenMonthsAsync(List<NextMonth> ready, CancellationToken ct)
    {
        var opened = 0;
        while (ready.Count > 0)
        {
            if (!await ReleaseAsync(Actor.System, [.. ready.Select(p => Released(p.Ref, p.First, Actor.System, reason: null, Guid.CreateVersion7(clock.Now)))], ct))
            {
                // Another host was faster with one of them: it goes on with that one, and the others do not wait for it.
                return opened + (ready.Count > 1 ? await CheckEachAsync(ready, ct) : 0);
            }

            opened += ready.Count;
            await CompleteAsync(await DoneAsync([.. ready.Select(p => p.Ref)], ct), ct); // a month of which nothing is to be paid ends as it opens
            var behind = ready.Where(p => p.First < Latest).Select(p => p.Ref).ToList();
            ready = behind.Count > 0 ? await ReadyAsync(behind, ct) : [];
        }

        return opened;
    }

    private async Task<int> CheckEachAsync(List<NextMonth> ready, CancellationToken ct)
    {
        var opened = 0;
        foreach (var next in ready)
        {
            opened += await CheckAsync(next.Ref, ct);
        }

        return opened;
    }

    static bool IMoveFollower.Follows(FollowedMove move) => move
        is { Definition: InvoiceWorkflow.DefinitionName, Move: InvoiceMoves.Finalise } or { Definition: PlacementWorkflow.DefinitionName, Move: PlacementMoves.Report };

    static ItemKind IMoveFollower.Item => Months;

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

        if (await NextAsync(provider, ct) != period || !await ReleaseAsync(actor, [Released(provider, period.First, actor, reason.Trim(), requestId)], ct))
        {
            throw new PeriodIsNotNext();
        }
    }

    private ReleasedPeriod Released(string provider, DateOnly first, Actor actor, string? reason, Guid id)
        => new() { Id = id, ProviderRef = provider, First = first, ReleasedAt = clock.Now, ReleasedBy = actor.Name, EarlyReason = reason };

    /// <summary>False: another host was faster with one of them, and none was released.</summary>
    private async Task<bool> ReleaseAsync(Actor actor, IReadOnlyList<ReleasedPeriod> months, CancellationToken ct)
    {
        db.ReleasedPeriods.AddRange(months);
        try
        {
            await engine.StartAllAsync([.. months.Select(m => (Begun(m), m.Id))], actor, ct);
            return true;
        }
        catch (Exception e) when (WorkflowEngine.IsRace(e))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static NewSubject Begun(ReleasedPeriod month)
    {
        var subject = new WorkflowSubject(month.Id, PeriodWorkflow.DefinitionName, $"Period {new PaymentPeriod(month.First)}", month.ProviderRef, State: null, TaskLine.None);
        return new NewSubject(subject, m => m.Comment(month.EarlyReason), new StartMove(month.EarlyReason is null ? PeriodMoves.Release : PeriodMoves.ReleaseEarly, PeriodEmails.Opened));
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

    /// <summary>Ends the workflows of months that nothing blocks any more.</summary>
    private async Task CompleteAsync(IEnumerable<DoneMonth> done, CancellationToken ct)
    {
        foreach (var (id, _, _) in done)
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
