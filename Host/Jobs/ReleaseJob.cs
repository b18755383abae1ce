using Hangfire;
using Portal.Workflows.Periods;

namespace Portal.Host.Jobs;

/// <summary>Opens the payment periods whose turn has come: each in a transaction of its own, so a run that was cut short goes on.</summary>
[ByTheClock("release-periods", "0 1 * * *")] // after the day has turned in London too, summer or winter
public sealed class ReleaseJob(ReleasePeriods periods) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public Task RunAsync(CancellationToken ct) => periods.RunAsync(ct);
}
