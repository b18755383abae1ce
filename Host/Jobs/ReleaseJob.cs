using Hangfire;
using Portal.Workflows.Periods;

namespace Portal.Host.Jobs;

/// <summary>Opens the payment periods whose turn has come: each in a transaction of its own, so a run that was cut short goes on.</summary>
public sealed class ReleaseJob(ReleasePeriods periods)
{
    [AutomaticRetry(Attempts = 2)]
    public Task RunAsync(CancellationToken ct) => periods.RunAsync(ct);
}
