using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Work;

/// <summary>"Work in progress": every workflow instance that the council sees, filtered and paged in SQL. For council staff only.</summary>
public sealed class WorkList(PortalDbContext db, Definitions definitions, EngineClock clock)
{
    public IEnumerable<string> DefinitionNames => definitions.Names;

    /// <summary>The states that a workflow can stand in, for the filter; all workflows' when none is named.</summary>
    public IEnumerable<string> StatesOf(string? definition)
        => definitions.Names.Where(n => definition is not { Length: > 0 } || n == definition)
            .SelectMany(n => definitions.Latest(n).States).Select(s => s.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The parties whose turn it can be, for the filter.</summary>
    public IEnumerable<string> Turns
        => definitions.Names.SelectMany(n => definitions.Latest(n).States).Select(s => s.Turn?.Name).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Who of the council sees to anything that has not ended, for the filter.</summary>
    public async Task<IReadOnlyList<string>> TeamsAsync(CancellationToken ct)
        => await db.SeenByCouncil().Where(i => i.EndedAt == null && i.Team != "").Select(i => i.Team).Distinct().OrderBy(t => t).ToListAsync(ct);

    public Task<Paged<WorkRow>> FindAsync(WorkFilter filter, CancellationToken ct)
    {
        var now = clock.Now;
        var today = LondonTime.DateOf(now);
        var found = Filter(db.SeenByCouncil(), filter, now);
        var ordered = filter switch
        {
            { Scope: WorkScope.Ended } => found.OrderByDescending(i => i.Since).ThenBy(i => i.Id),
            { Order: WorkListOrder.Oldest } => found.OrderBy(i => i.Since).ThenBy(i => i.Id),
            _ => found.OrderBy(i => i.DueAt).ThenBy(i => i.Since).ThenBy(i => i.Id),
        };
        var rows =
            from i in ordered
            join p in db.Providers on i.ProviderRef equals p.Ref into providers
            from p in providers.DefaultIfEmpty()
            let isOverdue = i.EndedAt == null && i.DueAt != null && i.DueAt < now && (i.HeldUntil == null || i.HeldUntil <= today)
            select new WorkRow(i.Id, i.Definition, i.Subject, p == null ? "" : p.Name, i.State, i.Since, i.Turn, i.DueAt, isOverdue);
        return filter.Scope == WorkScope.Ended ? rows.PageAsync(found, filter.Page, ct) : rows.PageOfAllAsync(found, filter.Page, ct);
    }

    private static IQueryable<WorkflowInstance> Filter(IQueryable<WorkflowInstance> found, WorkFilter filter, DateTimeOffset now)
    {
        found = filter.Scope switch
        {
            WorkScope.Ended => found.Where(i => i.EndedAt != null),
            WorkScope.Overdue => found.Where(Overdue.At(now)),
            _ => found.Where(i => i.EndedAt == null),
        };
        found = filter.Definition is { Length: > 0 } definition ? found.Where(i => i.Definition == definition) : found;
        found = filter.State is { Length: > 0 } state ? found.Where(i => i.State == state) : found;
        found = filter.Turn is { Length: > 0 } turn ? found.Where(i => i.Turn == turn) : found;
        found = filter.Waits is { } kind ? found.Where(i => i.TurnKind == kind) : found;
        found = filter.Team is { Length: > 0 } team ? found.Where(i => i.Team == team) : found;
        return filter.ProviderRef is { Length: > 0 } provider ? found.Where(i => i.ProviderRef == provider) : found;
    }
}
