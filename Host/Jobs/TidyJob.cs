using Hangfire;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Jobs;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Jobs;

/// <summary>Removes what has expired: sessions, counts of attempts, the bytes of uploads, old drafts.</summary>
[ByTheClock("tidy", ByTheClockAttribute.EveryHour, "Remove what has expired")]
public sealed class TidyJob(TidyAccounts accounts, TidyUploads uploads, TidyAttachments attachments, Drafts drafts, JobRuns runs, OneByOne each) : IRecurringJob
{
    private static readonly ItemKind Expired = new("tidy", "removal", "What has expired could not be removed");

    [AutomaticRetry(Attempts = 2)]
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        (string What, Func<CancellationToken, Task> RemoveAsync)[] all =
        [
            ("accounts", accounts.RunAsync), ("uploads", uploads.RunAsync), ("attachments", attachments.RunAsync), ("drafts", drafts.TidyAsync), ("runs", runs.TidyAsync),
        ];
        await each.DoAsync(Expired, all, one => one.What, one => one.RemoveAsync(ct), ct);
        return null;
    }
}
