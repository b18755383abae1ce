using Hangfire;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Turns the timer wheel; several hosts may do it at once.</summary>
public sealed class TimersJob(TimerWheel wheel)
{
    [AutomaticRetry(Attempts = 2)]
    public Task RunAsync(CancellationToken ct) => wheel.TurnAsync(ct);
}
