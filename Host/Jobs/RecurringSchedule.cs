using Hangfire;
using Portal.Host.Startup;

namespace Portal.Host.Jobs;

/// <summary>Writes every <see cref="RecurringWork"/> into Hangfire's schedule when the host starts.</summary>
internal sealed class RecurringSchedule(IEnumerable<RecurringWork> jobs, IRecurringJobManager manager) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var job in jobs)
        {
            manager.AddOrUpdate(job.Id, job.Job, job.Cron, new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc });
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
