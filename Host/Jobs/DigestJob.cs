using Hangfire;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Writes the daily emails of those who want one; the outbox's job sends them.</summary>
[ByTheClock("digests", "0 6 * * *")] // before the working day in London, in winter as in summer
public sealed class DigestJob(SendDigests digests) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public Task RunAsync(CancellationToken ct) => digests.RunAsync(ct);
}
