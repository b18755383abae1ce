using System.Reflection;
using Hangfire.Common;

namespace Portal.Host.Jobs;

/// <summary>Something that the portal does by the clock, as Hangfire's schedule has it.</summary>
/// <param name="Id">Its name in the schedule.</param>
/// <param name="Cron">When, in UTC.</param>
/// <param name="Job">What.</param>
/// <param name="AtStart">When a host starts too.</param>
public sealed record RecurringWork(string Id, string Cron, Job Job, bool AtStart = false)
{
    /// <exception cref="InvalidOperationException">The job does not say when it runs.</exception>
    public static RecurringWork Of(Type job)
    {
        var when = job.GetCustomAttribute<ByTheClockAttribute>() ?? throw new InvalidOperationException($"{job.Name} does not say when it runs: give it a [ByTheClock].");
        return new(when.Id, when.Cron, new Job(job, job.GetMethod(nameof(IRecurringJob.RunAsync), [typeof(CancellationToken)])!, CancellationToken.None), when.AtStart);
    }
}
