using System.Globalization;
using Hangfire;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Each night: every hash of the journal is worked out again. Where one is not what it was, that is an incident for somebody to look at.</summary>
[ByTheClock("verify", "0 4 * * *", "Verify the journal")] // after everything that the night writes
[Proves(
    "Every move of every piece of work stands in the journal with a seal, which is worked out from the move and from the seal before it. Each night all seals are worked out again, and every invoice, document, action and payment is held against its journal.",
    "Nobody has changed, taken out or put in a move after it was written, and each record stands where its last move left it.",
    "That what people typed was right.")]
public sealed class VerifyJob(JournalVerification journal) : IRecurringJob
{
    /// <summary>Breaks that are kept with the run: whoever reads the first few runs the command for all.</summary>
    private const int Kept = 4;

    [AutomaticRetry(Attempts = 0)]
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        var entries = 0L;
        var breaks = new List<string>();
        await foreach (var found in journal.FindBreaksAsync(count => entries = count, ct))
        {
            breaks.Add(found);
            if (breaks.Count == Kept)
            {
                break;
            }
        }

        return breaks.Count > 0 ? throw new JournalIsBroken(breaks) : string.Create(CultureInfo.InvariantCulture, $"{entries:N0} entries verified: the journal is whole");
    }
}
