using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Makes the moves that time makes, those that are due longest first. Due timers are taken with <c>for update skip locked</c>, so several hosts may
/// fire at once, and fired through the same door as a person's move: many in one transaction, since most of what one costs is the commit, and told
/// together, since whoever is reminded of five things on a morning is written to once. Where one of them cannot be fired, each is tried in a
/// transaction of its own.
/// </summary>
public sealed class DueTimers(IDbContextFactory<PortalDbContext> contexts, Definitions definitions, Domain.Calendar.WorkingCalendar calendar, EngineClock clock)
{
    /// <summary>In one transaction: a person's move of one of these waits until it is committed, some hundredths of a second.</summary>
    private const int AtATime = 50;

    /// <summary>Fires what is due now; returns how many timers fired.</summary>
    public async Task<int> FireAsync(CancellationToken ct)
    {
        var fired = 0;
        while (await FireSomeAsync(ct) is > 0 and var some)
        {
            fired += some;
        }

        return fired;
    }

    private async Task<int> FireSomeAsync(CancellationToken ct)
    {
        var fired = await FireAsync(AtATime, ct);
        for (var one = 0; fired.Cause is not null && one < fired.Taken; one++)
        {
            await FireOneAsync(ct);
        }

        return fired.Taken;
    }

    private async Task FireOneAsync(CancellationToken ct)
    {
        if (await FireAsync(1, ct) is not { Cause: { } cause, First: { } timer })
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        await PostponeAsync(db, timer, cause, clock.Now, ct);
    }

    /// <summary>Takes up to so many due timers, and fires them together; with a cause, none of them was.</summary>
    private async Task<Fired> FireAsync(int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ByIndexAsync(ct);
        var now = clock.Now;

        // Both rows are taken at once and without waiting, so that a person's move at this moment cannot deadlock with it.
        var instances = await db.Instances
            .FromSql($"""
                select i.* from workflow_instances i join timers t on t.instance_id = i.id
                where t.due_at <= {now} order by t.due_at limit {most} for update of i, t skip locked
                """)
            .AsNoTracking()
            .ToListAsync(ct);
        if (instances.Count == 0)
        {
            return new Fired(0);
        }

        var ids = instances.Select(i => i.Id).ToList();
        var timers = await db.Timers.AsNoTracking().Where(t => ids.Contains(t.InstanceId)).ToDictionaryAsync(t => t.InstanceId, ct);
        try
        {
            var (tells, statements) = (false, new List<Statement>());
            Guid? together = instances.Count > 1 ? Guid.CreateVersion7(now) : null;
            foreach (var instance in instances)
            {
                statements.AddRange(Fire(instance, timers[instance.Id], together, now, ref tells));
            }

            await MoveWriter.CommitAsync(db, statements, ct);
            clock.SignalOutbox(tells);
            return new Fired(instances.Count);
        }
        catch (Exception e) when (OneByOne.IsItsOwn(e))
        {
            await transaction.RollbackAsync(ct);
            return new Fired(instances.Count, e, timers[instances[0].Id]);
        }
    }

    /// <summary>Writes the timer's move, or its end where nothing permits the move any more.</summary>
    private IReadOnlyList<Statement> Fire(WorkflowInstance instance, WorkflowTimer timer, Guid? together, DateTimeOffset now, ref bool tells)
    {
        var rules = definitions.For(instance);
        if (rules.Find(instance.State, timer.Move, Actor.System) is not { } rule)
        {
            return [EngineSql.TimerDone(instance.Id)];
        }

        tells |= rule.Notifies is not null;
        var loaded = new LoadedSubject<WorkflowInstance>(instance, instance, StateOf: null, Save: null);
        return new MoveWriter(rules, calendar, together, isWhole: true).Write(loaded, rule, Actor.System, new MoveContext(now, Actor.System), requestId: null);
    }

    /// <summary>One bad timer must not stop the others: it becomes an incident, and waits a day for somebody's Retry.</summary>
    private static async Task PostponeAsync(PortalDbContext db, WorkflowTimer timer, Exception e, DateTimeOffset now, CancellationToken ct)
    {
        await db.Timers.Where(t => t.InstanceId == timer.InstanceId && t.Move == timer.Move)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.DueAt, now.AddDays(1)), ct);
        await Incidents.RecordAsync(db, IncidentKind.Timer, timer.InstanceId.ToString(), timer.InstanceId, $"The timed move '{timer.Move}' failed: {Incidents.WhyOf(e)}.", now, ct);
    }

    /// <param name="Taken">How many timers.</param>
    /// <param name="Cause">Why none of them fired.</param>
    /// <param name="First">The one that is due longest.</param>
    private readonly record struct Fired(int Taken, Exception? Cause = null, WorkflowTimer? First = null);
}
