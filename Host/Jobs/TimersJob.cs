using Hangfire;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Fires the due timers; several hosts may do it at once.</summary>
[ByTheClock("timers", ByTheClockAttribute.EveryMinute)]
public sealed class TimersJob(DueTimers timers) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public Task RunAsync(CancellationToken ct) => timers.FireAsync(ct);
}
