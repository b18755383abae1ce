using Hangfire;
using Portal.Host.Look;
using Portal.Workflows.Periods;

namespace Portal.Host.Jobs;

/// <summary>Opens the payment periods whose turn has come: each in a transaction of its own, so a run that was cut short goes on.</summary>
[ByTheClock("release-periods", "30 2 * * *", "Open payment periods")] // after what is open of each month was worked out again
public sealed class ReleaseJob(ReleasePeriods periods) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public async Task<string?> RunAsync(CancellationToken ct) => await periods.RunAsync(ct) is > 0 and var opened ? Text.Count(opened, "period opened", "periods opened") : null;
}
