using System.Data.Common;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.States;
using Hangfire.Storage;

namespace Portal.Host.Jobs;

/// <summary>
/// Writes every <see cref="RecurringWork"/> into Hangfire's schedule, beside the host's start: a host that was killed
/// while it wrote there has left its lock behind, which must hold nobody's pages up.
/// </summary>
internal sealed class RecurringSchedule(IEnumerable<RecurringWork> jobs, IRecurringJobManager manager, IBackgroundJobClient client, ILogger<RecurringSchedule> log) : BackgroundService
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var job in jobs)
        {
            while (!IsWritten(job))
            {
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    private bool IsWritten(RecurringWork job)
    {
        try
        {
            manager.AddOrUpdate(job.Id, job.Job, job.Cron, new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc });
            if (job.AtStart)
            {
                client.Create(job.Job, new ScheduledState(Settled)); // not among everything else that a start does
            }

            return true;
        }
        catch (Exception e) when (e is DistributedLockTimeoutException or PostgreSqlDistributedLockException or DbException)
        {
            log.LogWarning("The recurring job {Job} is not in the schedule yet ({Cause}); trying again", job.Id, e.GetType().Name);
            return false;
        }
    }
}
