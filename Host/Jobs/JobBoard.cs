using Hangfire;
using Hangfire.Storage;
using Portal.Domain.Accounts;
using Portal.Workflows.Jobs;

namespace Portal.Host.Jobs;

/// <summary>Everything that the portal does by the clock, and a run of it now.</summary>
public sealed class JobBoard(IEnumerable<RecurringWork> jobs, JobStorage storage, IBackgroundJobClient client, JobRuns runs)
{
    /// <summary>By name.</summary>
    public IReadOnlyList<RecurringWork> Jobs { get; } = [.. jobs.OrderBy(j => j.Name, StringComparer.Ordinal)];

    public RecurringWork? Find(string id) => Jobs.FirstOrDefault(j => j.Id == id);

    /// <summary>When each runs next, by Hangfire's schedule; none where no host of this database runs jobs.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Next()
    {
        using var connection = storage.GetConnection();
        return connection.GetRecurringJobs().Where(j => j.NextExecution is not null)
            .ToDictionary(j => j.Id, j => new DateTimeOffset(j.NextExecution!.Value, TimeSpan.Zero), StringComparer.Ordinal);
    }

    /// <summary>Has one run as soon as a host is free, and writes down who asked.</summary>
    public async Task RunNowAsync(RecurringWork job, Actor by, CancellationToken ct)
    {
        await runs.AskAsync(job.Id, by, ct);
        client.Create(job.Job, new Hangfire.States.EnqueuedState());
    }
}
