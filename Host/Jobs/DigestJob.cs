using Hangfire;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Writes the daily emails of those who want one; the outbox's job sends them.</summary>
public sealed class DigestJob(SendDigests digests)
{
    /// <summary>At 06:00 UTC, before the working day in London, in winter as in summer.</summary>
    public const string Morning = "0 6 * * *";

    [AutomaticRetry(Attempts = 2)]
    public Task RunAsync(CancellationToken ct) => digests.RunAsync(ct);
}
