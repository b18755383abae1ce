using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Jobs;

/// <summary>What jobs did.</summary>
public sealed class JobRunList(PortalDbContext db)
{
    /// <summary>The last run of each job that has begun.</summary>
    public async Task<IReadOnlyDictionary<string, JobRun>> LastAsync(IReadOnlyCollection<string> jobs, CancellationToken ct)
    {
        var names = jobs.ToArray();
        var last = await db.Set<JobRun>()
            .FromSql($"select r.* from unnest({names}) j(job) cross join lateral (select * from job_runs x where x.job = j.job and x.started_at is not null order by x.id desc limit 1) r")
            .AsNoTracking().ToListAsync(ct);
        return last.ToDictionary(r => r.Job, StringComparer.Ordinal);
    }

    /// <summary>The last runs of each job that have ended, the latest first.</summary>
    public async Task<ILookup<string, JobRun>> EndedAsync(IReadOnlyCollection<string> jobs, int most, CancellationToken ct)
    {
        var names = jobs.ToArray();
        var ended = await db.Set<JobRun>()
            .FromSql($"select r.* from unnest({names}) j(job) cross join lateral (select * from job_runs x where x.job = j.job and x.ended_at is not null order by x.id desc limit {most}) r")
            .AsNoTracking().ToListAsync(ct);
        return ended.OrderByDescending(r => r.Id).ToLookup(r => r.Job, StringComparer.Ordinal);
    }

    /// <summary>The runs of one job, the latest first; of those that had nothing to do, the last of each host.</summary>
    public Task<Paged<JobRun>> FindAsync(string job, int page, CancellationToken ct)
    {
        var found = db.Set<JobRun>().AsNoTracking().Where(r => r.Job == job);
        return found.OrderByDescending(r => r.Id).PageAsync(found, page, ct);
    }
}
