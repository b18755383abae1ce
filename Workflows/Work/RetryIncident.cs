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
    public async Task<bool> HandleAsync(Guid id, Actor by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var retried = await RetryAsync(db.Incidents.Where(i => i.Id == id), by, ct);
        await transaction.CommitAsync(ct);
        return retried > 0;
    }

    /// <summary>Retries what has one cause; returns how many.</summary>
    public async Task<int> GroupAsync(IncidentKind kind, string cause, Actor by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var retried = await RetryAsync(IncidentList.Of(db, kind, cause), by, ct);
        await transaction.CommitAsync(ct);
        return retried;
    }

    /// <summary>Gives up what has one cause: nobody tries it again, and the reason is kept. Returns how many.</summary>
    public Task<int> GiveUpAsync(IncidentKind kind, string cause, string reason, Actor by, CancellationToken ct)
        => IncidentList.Of(db, kind, cause).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.ResolvedAt, clock.Now).SetProperty(x => x.ResolvedBy, by.Name).SetProperty(x => x.GivenUpBecause, reason), ct);

    /// <summary>Retries everything that is open; returns how many.</summary>
    public async Task<int> AllAsync(Actor by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var retried = await RetryAsync(db.Incidents, by, ct);
        await transaction.CommitAsync(ct);
        return retried;
    }

    private async Task<int> RetryAsync(IQueryable<Incident> which, Actor by, CancellationToken ct)
    {
        var now = clock.Now;
        var open = await which.Where(i => i.ResolvedAt == null).Select(i => new { i.Kind, i.Subject }).ToListAsync(ct);
        var emails = Ids(IncidentKind.Email);
        var messages = Ids(IncidentKind.Outbox);
        var instances = Ids(IncidentKind.Timer);
        await db.Emails.Where(e => emails.Contains(e.Id) && e.SentAt == null)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.NextAttemptAt, now).SetProperty(x => x.Attempts, 0), ct);
        await db.Outbox.Where(o => messages.Contains(o.Id) && o.DispatchedAt == null)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.NextAttemptAt, now).SetProperty(x => x.Attempts, 0), ct);
        await db.Timers.Where(t => instances.Contains(t.InstanceId)).ExecuteUpdateAsync(t => t.SetProperty(x => x.DueAt, now), ct);
        var closed = await which.Where(i => i.ResolvedAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.ResolvedAt, now).SetProperty(x => x.ResolvedBy, by.Name), ct);
        clock.SignalOutbox(needed: true);
        foreach (var job in open.Where(i => i.Kind == IncidentKind.Job))
        {
            retryJob(job.Subject);
        }

        return closed;

        List<Guid> Ids(IncidentKind kind) => [.. open.Where(i => i.Kind == kind).Select(i => Guid.Parse(i.Subject))];
    }
}
