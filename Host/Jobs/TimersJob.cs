using Hangfire;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Fires the due timers; several hosts may do it at once, each once at a time.</summary>
[ByTheClock("timers", ByTheClockAttribute.EveryMinute)]
public sealed class TimersJob(DueTimers timers, RunsOfThisHost runs) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public Task RunAsync(CancellationToken ct) => runs.UnlessRunningAsync(nameof(TimersJob), () => timers.FireAsync(ct));
}
