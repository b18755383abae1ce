using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>The council's work: one list over all workflows, in fixed queues whose counts are those of their lists.</summary>
public sealed class CouncilTasks(PortalDbContext db, TaskKinds kinds, StandIns standIns, EngineClock clock)
{
    private DateOnly Today => LondonTime.DateOf(clock.Now);

    public Task<Paged<TaskRow>> FindAsync(Actor actor, CouncilTaskFilter filter, CancellationToken ct)
        => Ordered(Find(actor, filter), filter.Order).PageOfAllAsync(filter.Page, page => db.Lines(page, clock.Now), ct);

    /// <summary>All pages, one row of the database at a time.</summary>
    public IAsyncEnumerable<TaskRow> StreamAsync(Actor actor, CouncilTaskFilter filter) => db.Lines(Ordered(Find(actor, filter), filter.Order), clock.Now).AsAsyncEnumerable();

    /// <summary>How many stand in each queue, in one question.</summary>
    public async Task<IReadOnlyDictionary<QueueKind, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        var (mine, myTeams, nobodys) = (Queue(actor, QueueKind.Mine), Queue(actor, QueueKind.MyTeams), Queue(actor, QueueKind.Nobodys));
        var (providers, overdue, onHold, all) = (Queue(actor, QueueKind.Providers), Queue(actor, QueueKind.Overdue), Queue(actor, QueueKind.OnHold), Queue(actor, QueueKind.All));
        var counts = await db.Database.SqlQuery<int>($"select 1 as \"Value\"").Select(_ => new
        {
            Mine = mine.Count(),
            MyTeams = myTeams.Count(),
            Nobodys = nobodys.Count(),
            Providers = providers.Count(),
            Overdue = overdue.Count(),
            OnHold = onHold.Count(),
            All = all.Count(),
        }).SingleAsync(ct);
        return new Dictionary<QueueKind, int>
        {
            [QueueKind.Mine] = counts.Mine,
            [QueueKind.MyTeams] = counts.MyTeams,
            [QueueKind.Nobodys] = counts.Nobodys,
            [QueueKind.Providers] = counts.Providers,
            [QueueKind.Overdue] = counts.Overdue,
            [QueueKind.OnHold] = counts.OnHold,
            [QueueKind.All] = counts.All,
        };
    }

    /// <summary>What to do next: of what I have, else of what my teams have and nobody has taken on; null: nothing is left.</summary>
    public async Task<TaskRow?> NextAsync(Actor actor, Guid after, CancellationToken ct)
        => await FirstAsync(actor, QueueKind.Mine, after, ct) ?? await FirstAsync(actor, QueueKind.Nobodys, after, ct);

    /// <summary>The same of one workflow: whoever answers one action after another.</summary>
    /// <returns>Its id; null: nothing of it is left.</returns>
    public async Task<Guid?> NextOfAsync(Actor actor, string definition, Guid after, CancellationToken ct)
    {
        Task<Guid?> FirstOf(QueueKind queue) => Ordered(Queue(actor, queue).Where(i => i.Id != after && i.Definition == definition), WorkOrder.Due).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(ct);
        return await FirstOf(QueueKind.Mine) ?? await FirstOf(QueueKind.Nobodys);
    }

    private Task<TaskRow?> FirstAsync(Actor actor, QueueKind queue, Guid except, CancellationToken ct)
        => db.Lines(Ordered(Find(actor, new CouncilTaskFilter { Queue = queue }).Where(i => i.Id != except), WorkOrder.Due), clock.Now).FirstOrDefaultAsync(ct);

    /// <summary>What stands in a queue of this person.</summary>
    internal IQueryable<WorkflowInstance> In(Actor actor, QueueKind queue) => Queue(actor, queue);

    private IQueryable<WorkflowInstance> Find(Actor actor, CouncilTaskFilter filter)
    {
        var found = Queue(actor, filter.Queue);
        found = filter.Kind is { Length: > 0 } kind ? found.Where(i => i.Definition + TaskKinds.Bar + i.State == kind) : found;
        found = filter.ProviderRef is { Length: > 0 } provider ? found.Where(i => i.ProviderRef == provider) : found;
        found = filter.Team is { Length: > 0 } team ? found.Where(i => i.Team == team) : found;
        found = filter.OwnerId is { } owner ? found.Where(i => i.OwnerId == owner) : found;
        return filter.Client is { Length: > 0 } client ? found.Where(i => i.Client == client) : found;
    }

    private IQueryable<WorkflowInstance> Queue(Actor actor, QueueKind queue)
    {
        var (now, today) = (clock.Now, Today);
        var open = db.SeenByCouncil().Where(i => i.EndedAt == null);
        var council = open.Where(i => i.TurnKind == TurnKind.Team);
        var active = council.Where(i => i.HeldUntil == null || i.HeldUntil <= today);
        return queue switch
        {
            QueueKind.Mine => active.Where(i => standIns.For(actor.UserId!.Value).Contains(i.OwnerId)),
            QueueKind.MyTeams => OfTeams(active, actor),
            QueueKind.Nobodys => OfTeams(active.Where(i => i.OwnerId == null), actor),
            QueueKind.Providers => open.Where(i => i.TurnKind == TurnKind.Provider),
            QueueKind.Overdue => open.Where(i => i.DueAt < now && (i.TurnKind == TurnKind.Provider || (i.TurnKind == TurnKind.Team && (i.HeldUntil == null || i.HeldUntil <= today)))),
            QueueKind.OnHold => council.Where(i => i.HeldUntil > today),
            _ => open.Where(i => i.TurnKind == TurnKind.Provider || i.TurnKind == TurnKind.Team),
        };
    }

    private IQueryable<WorkflowInstance> OfTeams(IQueryable<WorkflowInstance> found, Actor actor)
    {
        var parties = kinds.TeamsOf(actor);
        return found.Where(i => parties.Contains(i.Team) || db.TeamMembers.Any(m => m.UserId == actor.UserId && m.Team == i.Team));
    }

    private IOrderedQueryable<WorkflowInstance> Ordered(IQueryable<WorkflowInstance> found, WorkOrder order)
    {
        var first = order switch
        {
            WorkOrder.Since => found.OrderBy(i => i.Since),
            WorkOrder.Money => found.OrderBy(i => i.Money == null).ThenByDescending(i => i.Money).ThenBy(i => i.DueAt),
            WorkOrder.Provider => found.OrderBy(i => db.Providers.Where(p => p.Ref == i.ProviderRef).Select(p => p.Name).FirstOrDefault()).ThenBy(i => i.DueAt),
            WorkOrder.Client => found.OrderBy(i => i.Client == null)
                .ThenBy(i => db.Clients.Where(c => c.SsRef == i.Client).Select(c => c.Surname + ", " + c.Forename).FirstOrDefault()).ThenBy(i => i.DueAt),
            WorkOrder.What => found.OrderBy(i => i.Definition).ThenBy(i => i.State).ThenBy(i => i.DueAt),
            _ => found.OrderBy(i => i.DueAt).ThenBy(i => i.Since),
        };
        return first.ThenBy(i => i.Id);
    }
}
