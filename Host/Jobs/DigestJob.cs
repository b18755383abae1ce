using Hangfire;
using Portal.Host.Look;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Writes the daily emails of those who want one; the outbox's job sends them.</summary>
[ByTheClock("digests", "0 6 * * *", "Write daily emails")] // before the working day in London, in winter as in summer
public sealed class DigestJob(SendDigests digests) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public async Task<string?> RunAsync(CancellationToken ct) => await digests.RunAsync(ct) is > 0 and var written ? Text.Count(written, "daily email written", "daily emails written") : null;
}
