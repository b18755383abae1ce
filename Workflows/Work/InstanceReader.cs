using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Notifications.Delivery;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Work;

/// <summary>Reads one instance for council staff: its journal, timers, emails and incidents.</summary>
public sealed class InstanceReader(PortalDbContext db, Definitions definitions, WorkingCalendar calendar, EngineClock clock)
{
    /// <summary>A story longer than this shows its end; nothing of the contract workflow comes near.</summary>
    private const int MaxEntries = 500;

    /// <summary>A payment batch has as many invoices as it pays; they stand on its own page.</summary>
    private const int MostRelated = 50;

    /// <summary>What each feature knows, one after the other.</summary>
    private static readonly string RelatedSql = string.Join(
        " union all ",
        typeof(InstanceReader).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IRelatedInstances)))
            .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => ((IRelatedInstances)Activator.CreateInstance(t)!).Sql));

    public async Task<InstanceDetails?> FindAsync(Guid id, CancellationToken ct)
    {
        var found = await (
            from i in db.Instances.AsNoTracking()
            join p in db.Providers on i.ProviderRef equals p.Ref into providers
            from p in providers.DefaultIfEmpty()
            where i.Id == id
            select new { Instance = i, Provider = p == null ? null : p.Name }).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var journal = await JournalAsync(id, ct);
        return new InstanceDetails(
            found.Instance,
            definitions.For(found.Instance),
            found.Provider,
            journal,
            await db.Timers.AsNoTracking().Where(t => t.InstanceId == id).OrderBy(t => t.DueAt).ToListAsync(ct),
            await EmailsAsync(id, ct),
            await db.Incidents.AsNoTracking().Where(i => i.InstanceId == id).OrderByDescending(i => i.At).Take(MaxEntries).ToListAsync(ct),
            Stays(found.Instance, journal),
            await RelatedAsync(id, ct),
            found.Instance.EndedAt is null && found.Instance.DueAt < clock.Now && !(found.Instance.HeldUntil > LondonTime.DateOf(clock.Now)));
    }

    /// <summary>From the journal: one for each time that it came to a state.</summary>
    private IReadOnlyList<Stay> Stays(WorkflowInstance instance, IReadOnlyList<JournalEntry> journal)
    {
        var came = journal.Where(j => j.From != j.To).ToList();
        return [.. came.Select((j, at) => Stay(j, at + 1 < came.Count ? came[at + 1].At : null))];

        Stay Stay(JournalEntry entry, DateTimeOffset? left)
        {
            var until = left ?? instance.EndedAt ?? clock.Now;
            return new(entry.To, entry.At, left, calendar.DaysBetween(LondonTime.DateOf(entry.At), LondonTime.DateOf(until)));
        }
    }

    private async Task<IReadOnlyList<EmailsAtOnce>> EmailsAsync(Guid id, CancellationToken ct)
    {
        var ofItself = db.Emails.AsNoTracking().Where(e => e.InstanceId == id);
        var withOthers = from l in db.DigestLines join e in db.Emails.AsNoTracking() on l.EmailId equals e.Id where l.InstanceId == id select e;
        List<EmailMessage> emails =
        [
            .. await ofItself.OrderBy(e => e.CreatedAt).ThenBy(e => e.ToName).Take(MaxEntries).ToListAsync(ct),
            .. await withOthers.OrderBy(e => e.CreatedAt).ThenBy(e => e.ToName).Take(MaxEntries).ToListAsync(ct),
        ];
        return [.. emails.DistinctBy(e => e.Id).GroupBy(e => (e.CreatedAt, e.Subject)).OrderBy(g => g.Key.CreatedAt).Select(g => new EmailsAtOnce(g.Key.Subject, g.Key.CreatedAt, [.. g]))];
    }

    private Task<List<RelatedInstance>> RelatedAsync(Guid id, CancellationToken ct)
#pragma warning disable EF1002 // words of the code; the id is a parameter
        => db.Database.SqlQueryRaw<RelatedInstance>(
            $"""
            select distinct i.id, i.definition, i.subject, i.state, r.how
            from ({RelatedSql}) r join workflow_instances i on i.id = r.id
            """,
            id).Where(r => db.SeenByCouncil().Any(i => i.Id == r.Id)).OrderBy(r => r.How).ThenBy(r => r.Subject).ThenBy(r => r.Id).Take(MostRelated).ToListAsync(ct);
#pragma warning restore EF1002

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
