using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>For whom something waits, and when each was last asked for it.</summary>
public sealed class Chases(PortalDbContext db, CouncilTasks tasks, EngineClock clock)
{
    public DateTimeOffset Now => clock.Now;

    /// <summary>What is due first on top.</summary>
    /// <param name="actor">Somebody of the council.</param>
    /// <param name="only">These providers, whether anything waits for them or not; none: all for whom something does.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Stops the question.</param>
    public async Task<Paged<ChaseRow>> FindAsync(Actor actor, IReadOnlyCollection<string> only, int page, CancellationToken ct)
    {
        var (now, waiting) = (clock.Now, tasks.In(actor, QueueKind.Providers));
        var found = only.Count > 0 ? db.Providers.Where(p => only.Contains(p.Ref)) : db.Providers.Where(p => waiting.Any(i => i.ProviderRef == p.Ref));
        var rows =
            from p in found
            let due = waiting.Where(i => i.ProviderRef == p.Ref).Min(i => i.DueAt)
            let last = db.Set<ProviderChase>().Where(c => c.ProviderRef == p.Ref).OrderByDescending(c => c.At).FirstOrDefault()
            orderby due == null, due, p.Name, p.Ref
            select new ChaseRow
            {
                ProviderRef = p.Ref,
                Provider = p.Name,
                Waiting = waiting.Count(i => i.ProviderRef == p.Ref),
                Overdue = waiting.Count(i => i.ProviderRef == p.Ref && i.DueAt < now),
                DueAt = due,
                LastAt = last == null ? null : last.At,
                LastBy = last == null ? null : last.By,
            };
        var shown = await rows.AsNoTracking().PageOfAllAsync(found, page, ct);
        var today = LondonTime.DateOf(now);
        return shown with { Rows = [.. shown.Rows.Select(r => r with { IsChasedToday = r.LastAt is { } at && LondonTime.DateOf(at) == today })] };
    }

    /// <summary>When a provider was last asked, by whom, and for what; null: never.</summary>
    public Task<ProviderChase?> LastAsync(string providerRef, CancellationToken ct)
        => db.Set<ProviderChase>().AsNoTracking().Where(c => c.ProviderRef == providerRef).OrderByDescending(c => c.At).FirstOrDefaultAsync(ct);
}
