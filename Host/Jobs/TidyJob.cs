using Hangfire;
using Portal.Workflows.Accounts;

namespace Portal.Host.Jobs;

/// <summary>Removes what has expired: sessions, counts of attempts.</summary>
public sealed class TidyJob(TidyAccounts accounts)
{
    [AutomaticRetry(Attempts = 2)]
    public Task RunAsync(CancellationToken ct) => accounts.RunAsync(ct);
}
