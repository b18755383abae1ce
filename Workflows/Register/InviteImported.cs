using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register;

/// <summary>
/// Invites the people whom an import brought, by email. Each is a transaction of its own, which holds the account: whoever was invited
/// before, by whomever, is left out, so that a round that was cut short goes on where it stopped and nobody gets two.
/// </summary>
public sealed class InviteImported(PortalDbContext db, InviteUser invite, EngineClock clock)
{
    /// <summary>How many of them have no password and were never invited.</summary>
    public async Task<int> CountAsync(Guid import, CancellationToken ct)
    {
        var addresses = await AddressesAsync(import, ct);
        return await db.Users.CountAsync(
            u => addresses.Contains(u.NormalizedEmail!) && u.PasswordHash == null && !db.AuditEntries.Any(a => a.Kind == AuditKind.Invited && a.Subject == u.Email), ct);
    }

    /// <summary>Invites them; returns how many were.</summary>
    /// <param name="import">The import.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="acceptPath">Makes the one-time link's path for an account.</param>
    /// <param name="ct">Stops it after the one that it is at.</param>
    public async Task<int> RunAsync(Guid import, AuditedBy by, Func<AppUser, Task<string>> acceptPath, CancellationToken ct)
    {
        var invited = 0;
        foreach (var address in await AddressesAsync(import, ct))
        {
            invited += await InviteAsync(address, by, acceptPath, ct) ? 1 : 0;
            db.ChangeTracker.Clear();
        }

        clock.SignalOutbox(invited > 0);
        return invited;
    }

    private async Task<bool> InviteAsync(string address, AuditedBy by, Func<AppUser, Task<string>> acceptPath, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select 1 from users where normalized_email = {address} for update", ct);
        if (await db.Users.FirstOrDefaultAsync(u => u.NormalizedEmail == address, ct) is not { PasswordHash: null } user
            || await db.AuditEntries.AnyAsync(a => a.Kind == AuditKind.Invited && a.Subject == user.Email, ct)
            || await InvitationAsync(user, ct) is not { } invitation)
        {
            return false;
        }

        await invite.AddAsync(invitation, by, acceptPath, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>What the import gave them; null where that was taken away since.</summary>
    private async Task<UserInvitation?> InvitationAsync(AppUser user, CancellationToken ct)
    {
        if (user.Kind == AccountKind.Council)
        {
            return user.CouncilRoles == CouncilRoles.None ? null : new UserInvitation(user.Email!, user.Name, user.CouncilRoles);
        }

        var place = await db.Memberships.AsNoTracking().Where(m => m.UserId == user.Id).OrderBy(m => m.ProviderRef).FirstOrDefaultAsync(ct);
        return place is null ? null : new UserInvitation(user.Email!, user.Name, CouncilRoles.None, place.ProviderRef, place.Roles);
    }

    private async Task<List<string>> AddressesAsync(Guid import, CancellationToken ct)
    {
        var file = RegisterFiles.Users.Name;
        var emails = await db.RegisterChanges.Where(c => c.ImportId == import && c.File == file && c.Column == null).OrderBy(c => c.Line).Select(c => c.Key).ToListAsync(ct);
        return [.. emails.Select(EmailAddress.Normalise).Distinct(StringComparer.Ordinal)];
    }
}
