using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Jobs;

/// <summary>
/// Keeps what each job did. Of runs that had nothing to do only the last is kept for each host: a job of every minute would else bury the others.
/// </summary>
public sealed class JobRuns(IDbContextFactory<PortalDbContext> contexts, EngineClock clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>Somebody asks for a run now.</summary>
    public async Task AskAsync(string job, Actor by, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(new JobRun { Job = job, Host = "", AskedBy = by.Name });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A run begins: the one that was asked for longest, if any. Hangfire's filters are synchronous, and so is this.</summary>
    /// <returns>The run's id.</returns>
    public long Begin(string job, string host)
    {
        using var db = contexts.CreateDbContext();
        using var transaction = db.Database.BeginTransaction();
        var run = db.Set<JobRun>()
            .FromSql($"select * from job_runs where job = {job} and started_at is null order by id limit 1 for update skip locked")
            .AsEnumerable().SingleOrDefault();
        if (run is null)
        {
            run = new JobRun { Job = job, Host = host };
            db.Add(run);
        }

        (run.Host, run.StartedAt) = (host, clock.Now);
        db.SaveChanges();
        transaction.Commit();
        return run.Id;
    }

    /// <param name="id">The run.</param>
    /// <param name="did">What it did; null or empty: there was nothing to do.</param>
    /// <param name="failure">What went wrong, without personal data; null: nothing.</param>
    public void End(long id, string? did, string? failure)
    {
        using var db = contexts.CreateDbContext();
        if (db.Set<JobRun>().SingleOrDefault(r => r.Id == id) is not { } run)
        {
            return;
        }

        run.EndedAt = clock.Now;
        did = string.Join("; ", ((string?[])[did, Undone(db, run.Job)]).Where(part => !string.IsNullOrEmpty(part)));
        run.Did = did.Length == 0 ? null : UserText.Cut(did, JobRun.MaxDid);
        run.Failure = failure is null ? null : UserText.Cut(failure, JobRun.MaxDid);
        db.SaveChanges();
        if (run is { Did: null, Failure: null, AskedBy: null })
        {
            db.Set<JobRun>().Where(r => r.Job == run.Job && r.Host == run.Host && r.Id < id && r.EndedAt != null && r.Did == null && r.Failure == null && r.AskedBy == null).ExecuteDelete();
        }
    }

    /// <summary>What it went on without.</summary>
    private static string? Undone(PortalDbContext db, string job)
    {
        var begin = ItemKind.Of(job);
        return db.Incidents.Count(i => i.Kind == IncidentKind.Item && i.ResolvedAt == null && i.Subject.StartsWith(begin)) switch
        {
            0 => null,
            1 => "one thing could not be done: see the incidents",
            var count => $"{count:N0} things could not be done: see the incidents",
        };
    }

    /// <summary>Removes what nobody asks for any more.</summary>
    public async Task TidyAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = clock.Now - Kept;
        await db.Set<JobRun>().Where(r => r.StartedAt < before).ExecuteDeleteAsync(ct);
    }
}
