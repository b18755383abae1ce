using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Makes the moves that time makes. Each due timer is taken with <c>for update skip locked</c> and fired in a
/// transaction of its own, through the same door as a person's move: several hosts may fire timers at once.
/// </summary>
public sealed class DueTimers(IDbContextFactory<PortalDbContext> contexts, Definitions definitions, Domain.Calendar.WorkingCalendar calendar, EngineClock clock)
{
    /// <summary>Fires what is due now; returns how many timers fired.</summary>
    public async Task<int> FireAsync(CancellationToken ct)
    {
        var fired = 0;
        while (await FireNextAsync(ct))
        {
            fired++;
        }

        return fired;
    }

    private async Task<bool> FireNextAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.Now;

        // Both rows are taken at once and without waiting, so that a person's move at this moment cannot deadlock with it.
        var instance = await db.Instances
            .FromSql($"""
                select i.* from workflow_instances i join timers t on t.instance_id = i.id
                where t.due_at <= {now} order by t.due_at limit 1 for update of i, t skip locked
                """)
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (instance is null)
        {
            return false;
        }

        var timer = await db.Timers.AsNoTracking().Where(t => t.InstanceId == instance.Id && t.DueAt <= now).OrderBy(t => t.DueAt).FirstAsync(ct);
        bool told;
        try
        {
            told = await FireAsync(db, instance, timer, now, ct);
        }
        catch (Exception e) when (e is InvalidOperationException or Npgsql.PostgresException)
        {
            await transaction.RollbackAsync(ct);
            await PostponeAsync(db, timer, e, now, ct);
            return true;
        }

        clock.SignalOutbox(told);
        return true;
    }

    /// <summary>Makes the timer's move; true when somebody must be told of it.</summary>
    private async Task<bool> FireAsync(PortalDbContext db, WorkflowInstance instance, WorkflowTimer timer, DateTimeOffset now, CancellationToken ct)
    {
        var rules = definitions.For(instance);
        if (rules.Find(instance.State, timer.Move, Actor.System) is { } rule)
        {
            var loaded = new LoadedSubject<WorkflowInstance>(instance, instance, StateOf: null, Save: null);
            await MoveWriter.CommitAsync(db, new MoveWriter(rules, calendar).Write(loaded, rule, Actor.System, new MoveContext(now, Actor.System), requestId: null), ct);
            return rule.Notifies is not null;
        }

        await db.Timers.Where(t => t.InstanceId == timer.InstanceId && t.Move == timer.Move).ExecuteDeleteAsync(ct);
        await db.Database.CurrentTransaction!.CommitAsync(ct);
        return false;
    }

    /// <summary>One bad timer must not stop the others: it becomes an incident, and waits a day for somebody's Retry.</summary>
    private static async Task PostponeAsync(PortalDbContext db, WorkflowTimer timer, Exception e, DateTimeOffset now, CancellationToken ct)
    {
        await db.Timers.Where(t => t.InstanceId == timer.InstanceId && t.Move == timer.Move)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.DueAt, now.AddDays(1)), ct);
        await Incidents.RecordAsync(db, IncidentKind.Timer, timer.InstanceId.ToString(), timer.InstanceId, $"The timed move '{timer.Move}' failed: {e.GetType().Name}.", now, ct);
    }
}
