using Hangfire;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Jobs;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Jobs;

/// <summary>Removes what has expired: sessions, counts of attempts, the bytes of uploads, old drafts.</summary>
[ByTheClock("tidy", ByTheClockAttribute.EveryHour, "Remove what has expired")]
public sealed class TidyJob(TidyAccounts accounts, TidyUploads uploads, TidyAttachments attachments, Drafts drafts, JobRuns runs) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        await accounts.RunAsync(ct);
        await uploads.RunAsync(ct);
        await attachments.RunAsync(ct);
        await drafts.TidyAsync(ct);
        await runs.TidyAsync(ct);
        return null;
    }
}
