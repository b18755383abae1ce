using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Removes the rows of sessions, codes and counts that have run out. They are dead already: this only saves space.</summary>
public sealed class TidyAccounts(PortalDbContext db, TimeProvider clock)
{
    /// <summary>How long after its end it can still be asked whether a link was used.</summary>
    private static readonly TimeSpan TokensKept = TimeSpan.FromDays(30);

    public async Task RunAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        await db.Sessions.Where(x => x.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        await db.Set<FrameCode>().Where(x => x.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        var kept = now - TokensKept;
        await db.Set<OneTimeToken>().Where(x => x.ExpiresAt <= kept).ExecuteDeleteAsync(ct);
        await db.AttemptCounts.Where(x => x.ExpiresAt <= now).ExecuteDeleteAsync(ct);
    }
}
