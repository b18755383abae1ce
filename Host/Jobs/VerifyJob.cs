using System.Globalization;
using Hangfire;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Each night: every hash of the journal is worked out again. Where one is not what it was, that is an incident for somebody to look at.</summary>
[ByTheClock("verify", "0 4 * * *", "Verify the journal")] // after everything that the night writes
public sealed class VerifyJob(JournalVerification journal) : IRecurringJob
{
    [AutomaticRetry(Attempts = 0)]
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        var entries = 0L;
        await foreach (var found in journal.FindBreaksAsync(count => entries = count, ct))
        {
            throw new JournalIsBroken(found);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{entries:N0} entries verified: the journal is whole");
    }
}
