using Hangfire;
using Portal.Host.Look;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Fires the due timers; several hosts may do it at once, each once at a time.</summary>
[ByTheClock("timers", ByTheClockAttribute.EveryMinute, "Fire what is due: reminders and escalations", OnManyHosts = true)]
[Queue(JobQueues.Timers)]
public sealed class TimersJob(DueTimers timers, RunsOfThisHost runs) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        var fired = 0;
        await runs.UnlessRunningAsync(nameof(TimersJob), async () => fired = await timers.FireAsync(ct));
        return fired == 0 ? null : Text.Count(fired, "reminder or escalation made", "reminders and escalations made");
    }
}
