using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>
/// "Your tasks" of somebody of a provider: every open instance of that provider whose turn is theirs, what is due first on top; apart from it what
/// their colleagues must do, and what happened and needs only to be read.
/// </summary>
public sealed class ProviderTasks(PortalDbContext db, TaskKinds kinds, EngineClock clock)
{
    /// <summary>What happened longer ago is found in its own list.</summary>
    private static readonly TimeSpan NewsLasts = TimeSpan.FromDays(60);

    /// <summary>What waits for this person.</summary>
    /// <param name="actor">Somebody of a provider.</param>
    /// <param name="kind">Of this kind only (<see cref="TaskKinds.Of"/>); null: of all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Stops the question.</param>
    public Task<Paged<TaskRow>> FindAsync(Actor actor, string? kind, int page, CancellationToken ct)
    {
        var mine = Mine(actor);
        mine = kind is { Length: > 0 } ? mine.Where(i => i.Definition + TaskKinds.Bar + i.State == kind) : mine;
        return Ordered(mine).PageOfAllAsync(page, found => db.Lines(found, clock.Now), ct);
    }

    /// <summary>How many of each kind wait for this person.</summary>
    public async Task<IReadOnlyList<TaskCount>> CountAsync(Actor actor, CancellationToken ct)
    {
        var counts = await Mine(actor).GroupBy(i => new { i.Definition, i.State }).Select(g => new { g.Key.Definition, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        return [.. counts.Select(c => (c.Definition, c.State, Count: new TaskCount(TaskKinds.Key(c.Definition, c.State), kinds.WordsOf(c.Definition, c.State), c.Count)))
            .OrderBy(c => c.Definition, StringComparer.Ordinal).ThenBy(c => c.State, StringComparer.Ordinal).Select(c => c.Count)];
    }

    /// <summary>What waits for colleagues of the same provider, who have another role.</summary>
    public Task<Paged<TaskRow>> OthersAsync(Actor actor, int page, CancellationToken ct)
    {
        var mine = kinds.StatesOf(actor);
        var others = Waiting(actor).Where(i => !mine.Contains(i.Definition + TaskKinds.Bar + i.State));
        return Ordered(others).PageOfAllAsync(page, found => db.Lines(found, clock.Now), ct);
    }

    /// <summary>What to do after this: the next one that is due; null: nothing is left.</summary>
    public Task<TaskRow?> NextAsync(Actor actor, Guid after, CancellationToken ct)
        => db.Lines(Ordered(Mine(actor).Where(i => i.Id != after)), clock.Now).FirstOrDefaultAsync(ct);

    /// <summary>What happened and this person has not read, the latest first.</summary>
    public async Task<Paged<NewsRow>> NewsAsync(Actor actor, int page, CancellationToken ct)
    {
        var news = News(actor);
        var found = await news.OrderByDescending(i => i.NewsAt).ThenBy(i => i.Id)
            .Select(i => new NewsRow(i.Id, i.Definition, i.Version, i.News!, i.Subject, i.Client, i.Money, i.NewsAt!.Value)).PageOfAllAsync(news, page, ct);
        return found with { Rows = [.. found.Rows.Select(r => r with { Fact = kinds.FactOf(r.Definition, r.Version, r.Move) })] };
    }

    /// <summary>This person has read what happened to one thing, or to all.</summary>
    /// <returns>How many they had not read.</returns>
    public async Task<int> ReadAsync(Actor actor, Guid? id, CancellationToken ct)
    {
        var now = clock.Now;
        var read = await News(actor).Where(i => id == null || i.Id == id).Select(i => i.Id).ToListAsync(ct);
        return read.Count == 0 ? 0 : await db.Database.ExecuteSqlAsync(
            $"insert into task_reads (user_id, instance_id, at) select {actor.UserId!.Value}, unnest({read}), {now} on conflict (user_id, instance_id) do update set at = excluded.at", ct);
    }

    private IQueryable<WorkflowInstance> Mine(Actor actor)
    {
        var mine = kinds.StatesOf(actor);
        return Waiting(actor).Where(i => mine.Contains(i.Definition + TaskKinds.Bar + i.State));
    }

    private IQueryable<WorkflowInstance> Waiting(Actor actor)
        => db.Instances.AsNoTracking().Where(i => i.ProviderRef == actor.ProviderRef && i.EndedAt == null && i.TurnKind == TurnKind.Provider);

    private IQueryable<WorkflowInstance> News(Actor actor)
    {
        var (news, since) = (kinds.NewsOf(actor), clock.Now - NewsLasts);
        return db.Instances.AsNoTracking().Where(i => i.ProviderRef == actor.ProviderRef && i.NewsAt > since && news.Contains(i.Definition + TaskKinds.Bar + i.News)
            && !db.Set<TaskRead>().Any(r => r.UserId == actor.UserId && r.InstanceId == i.Id && r.At >= i.NewsAt));
    }

    private static IOrderedQueryable<WorkflowInstance> Ordered(IQueryable<WorkflowInstance> found) => found.OrderBy(i => i.DueAt).ThenBy(i => i.Since).ThenBy(i => i.Id);
}
