using Hangfire;
using Portal.Host.Look;
using Portal.Workflows.Dashboard;

namespace Portal.Host.Jobs;

/// <summary>Writes the letter about their teams' week for those of the council who want it; the outbox's job sends it. What a Monday missed is written when a host starts.</summary>
[ByTheClock("weekly-letters", "0 6 * * 1", "Write weekly letters", AtStart = true)] // before the working day in London, in winter as in summer
public sealed class WeeklyLettersJob(WriteWeeklyLetters letters) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public async Task<string?> RunAsync(CancellationToken ct) => await letters.RunAsync(ct) is > 0 and var written ? Text.Count(written, "weekly letter written", "weekly letters written") : null;
}
