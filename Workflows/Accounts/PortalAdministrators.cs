using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>The council names a provider's portal administrator, where nobody there can ask for it.</summary>
public sealed class PortalAdministrators(PortalDbContext db, AuditTrail audit)
{
    /// <param name="by">An administrator of the council.</param>
    /// <param name="person">Somebody of the provider.</param>
    /// <param name="providerRef">At which provider.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>False where they do not belong to it, or are one already.</returns>
    public async Task<bool> NameAsync(AuditedBy by, Guid person, string providerRef, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var named = await db.Memberships
            .Where(m => m.UserId == person && m.ProviderRef == providerRef && (m.Roles & ProviderRoles.PortalAdministrator) == ProviderRoles.None)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Roles, x => x.Roles | ProviderRoles.PortalAdministrator), ct);
        if (named == 0)
        {
            return false;
        }

        var email = await db.Users.Where(u => u.Id == person).Select(u => u.Email).SingleAsync(ct);
        await audit.RecordAsync(AuditKind.RolesChanged, by, email, $"{providerRef}: {nameof(ProviderRoles.PortalAdministrator)} too", ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
