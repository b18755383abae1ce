using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Audit;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Takes away what somebody may do for a provider: at once, with every session. In the caller's transaction, where there is one.</summary>
public sealed class AccessRemoval(PortalDbContext db, Sessions sessions, AuditTrail audit)
{
    /// <param name="by">Who takes it away.</param>
    /// <param name="person">From whom.</param>
    /// <param name="providerRef">At which provider.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>False where they had none.</returns>
    public async Task<bool> RunAsync(AuditedBy by, Guid person, string providerRef, CancellationToken ct)
    {
        if (await db.Memberships.Where(m => m.UserId == person && m.ProviderRef == providerRef).ExecuteDeleteAsync(ct) == 0)
        {
            return false;
        }

        await sessions.EndAllAsync(person, ct);
        await audit.RecordAsync(AuditKind.AccessRemoved, by, await db.Users.Where(u => u.Id == person).Select(u => u.Email).FirstOrDefaultAsync(ct), providerRef, ct);
        return true;
    }

    /// <summary>The same in a transaction of its own: an administrator's own doing, where nobody of the provider can ask for it.</summary>
    public async Task<bool> RunAloneAsync(AuditedBy by, Guid person, string providerRef, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var done = await RunAsync(by, person, providerRef, ct);
        await transaction.CommitAsync(ct);
        return done;
    }
}
