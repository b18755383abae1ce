using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Work;

/// <summary>
/// A person asks for what failed to be tried again. Safe at any time and any number of times: it only makes the thing due
/// now; if it fails again, a new incident says so.
/// </summary>
public sealed class RetryIncident(PortalDbContext db, EngineClock clock, RetryJob retryJob)
{
    /// <summary>Retries one; false when it is not open any more.</summary>
    public async Task<bool> HandleAsync(Guid id, Actor by, CancellationToken ct) => (await RetryAsync(db.Incidents.Where(i => i.Id == id), by, ct)).Incidents > 0;

    /// <summary>Retries what has one cause.</summary>
    public Task<Retried> GroupAsync(IncidentKind kind, string cause, Actor by, CancellationToken ct) => RetryAsync(IncidentList.Of(db, kind, cause), by, ct);

    /// <summary>Gives up what has one cause: nobody tries it again, and the reason is kept. Returns how many.</summary>
    public Task<int> GiveUpAsync(IncidentKind kind, string cause, string reason, Actor by, CancellationToken ct)
        => IncidentList.Of(db, kind, cause).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.ResolvedAt, clock.Now).SetProperty(x => x.ResolvedBy, by.Name).SetProperty(x => x.GivenUpBecause, reason), ct);

    /// <summary>Retries everything that is open.</summary>
    public Task<Retried> AllAsync(Actor by, CancellationToken ct) => RetryAsync(db.Incidents, by, ct);

    /// <summary>Closes exactly those that it puts back: one that is written meanwhile stays open.</summary>
    private async Task<Retried> RetryAsync(IQueryable<Incident> which, Actor by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.Now;
        var ids = await which.Where(i => i.ResolvedAt == null).Select(i => i.Id).ToArrayAsync(ct);
        var open = await db.Database.SqlQuery<Closed>(
            $"update incidents set resolved_at = {now}, resolved_by = {by.Name} where id = any ({ids}) and resolved_at is null returning kind, subject").ToListAsync(ct);
        var (emails, messages, instances) = (Ids(IncidentKind.Email), Ids(IncidentKind.Outbox), Ids(IncidentKind.Timer));
        var leaving = await db.Emails.Where(e => emails.Contains(e.Id) && e.SentAt == null)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.NextAttemptAt, now).SetProperty(x => x.Attempts, 0), ct);
        var written = await db.Outbox.Where(o => messages.Contains(o.Id) && o.DispatchedAt == null)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.NextAttemptAt, now).SetProperty(x => x.Attempts, 0), ct);
        var timers = await db.Timers.Where(t => instances.Contains(t.InstanceId)).ExecuteUpdateAsync(t => t.SetProperty(x => x.DueAt, now), ct);
        await transaction.CommitAsync(ct);
        clock.SignalOutbox(needed: true);
        var jobs = open.Where(i => i.Kind == nameof(IncidentKind.Job)).Select(i => i.Subject)
            .Concat(open.Where(i => i.Kind == nameof(IncidentKind.Item)).Select(i => ItemKind.JobOf(i.Subject)).Distinct(StringComparer.Ordinal)).ToList();
        jobs.ForEach(j => retryJob(j));
        return new Retried(open.Count, leaving, written, timers, jobs.Count);

        List<Guid> Ids(IncidentKind kind) => [.. open.Where(i => i.Kind == kind.ToString()).Select(i => Guid.Parse(i.Subject))];
    }

    private sealed record Closed(string Kind, string Subject);
}
