using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Work;

/// <summary>Reads one instance for council staff: its journal, timers, emails and incidents.</summary>
public sealed class InstanceReader(PortalDbContext db, Definitions definitions, EngineClock clock)
{
    /// <summary>A story longer than this shows its end; nothing of the contract workflow comes near.</summary>
    private const int MaxEntries = 500;

    public async Task<InstanceDetails?> FindAsync(Guid id, CancellationToken ct)
    {
        var found = await (
            from i in db.Instances.AsNoTracking()
            join p in db.Providers on i.ProviderRef equals p.Ref into providers
            from p in providers.DefaultIfEmpty()
            where i.Id == id
            select new { Instance = i, Provider = p == null ? null : p.Name }).FirstOrDefaultAsync(ct);
        return found is null ? null : new InstanceDetails(
            found.Instance,
            definitions.For(found.Instance),
            found.Provider,
            await JournalAsync(id, ct),
            await db.Timers.AsNoTracking().Where(t => t.InstanceId == id).OrderBy(t => t.DueAt).ToListAsync(ct),
            await db.Emails.AsNoTracking().Where(e => e.InstanceId == id).OrderBy(e => e.CreatedAt).Take(MaxEntries).ToListAsync(ct),
            await db.Incidents.AsNoTracking().Where(i => i.InstanceId == id).OrderByDescending(i => i.At).Take(MaxEntries).ToListAsync(ct),
            found.Instance.EndedAt is null && found.Instance.DueAt < clock.Now);
    }

    /// <summary>Where one stands; null where there is none.</summary>
    public Task<WorkflowInstance?> RowAsync(Guid id, CancellationToken ct) => db.Instances.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);

    /// <summary>An instance with its definition and journal, for pages about its subject. Who may see the subject may see its story. Null where there is none.</summary>
    public async Task<(WorkflowInstance Instance, WorkflowDefinition Definition, IReadOnlyList<JournalEntry> Journal)?> StoryAsync(Guid id, CancellationToken ct)
        => await db.Instances.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is { } instance ? (instance, definitions.For(instance), await JournalAsync(id, ct)) : null;

    /// <summary>The journal of an instance, oldest first.</summary>
    private async Task<IReadOnlyList<JournalEntry>> JournalAsync(Guid id, CancellationToken ct)
    {
        var entries = await db.Journal.AsNoTracking().Where(j => j.InstanceId == id).OrderByDescending(j => j.Seq).Take(MaxEntries).ToListAsync(ct);
        entries.Reverse();
        return entries;
    }
}
