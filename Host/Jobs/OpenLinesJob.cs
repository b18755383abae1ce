using System.Globalization;
using Hangfire;
using Portal.Workflows.Periods.OpenLines;

namespace Portal.Host.Jobs;

/// <summary>Each night, before what follows the register works it out anew: where something else was kept of what is open, that is an incident for somebody to look at.</summary>
[ByTheClock("open-lines", "0 1 * * *", "Verify what is open")] // before the register's followers put it right
[Proves(
    "Which lines of a month hold the next one back, and what can be invoiced, is kept with every move, so that pages are quick. Each night all of it is worked out again from the register and the invoices, and compared. Half an hour later it is put right, where it was not.",
    "What the pages said during the day of open months, of what blocks them and of what can be invoiced was so.",
    "That the register's prices and days are right. No month opens and nothing is paid by what is kept alone: both are worked out at that moment.")]
public sealed class OpenLinesJob(OpenLineVerification lines) : IRecurringJob
{
    [AutomaticRetry(Attempts = 0)]
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        var (kept, providers) = await lines.MustBeSoAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"{kept:N0} open lines of {providers:N0} providers are as they were kept");
    }
}
