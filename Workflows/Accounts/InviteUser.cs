using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Notifications;
using Portal.Notifications.Accounts;
using Portal.Notifications.Delivery;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Workflows.Accounts;

/// <summary>Makes an account, or finds the one of that address, gives it the roles, and hands out its one-time link.</summary>
public sealed class InviteUser(PortalDbContext db, AuditTrail audit, Sender sender, EncryptionKeys keys, EngineClock clock)
{
    /// <summary>Gives the account and returns the path of its link.</summary>
    /// <param name="invitation">Whom, and what they may do.</param>
    /// <param name="by">Who gives it, for the audit list.</param>
    /// <param name="acceptPath">Makes the one-time link's path for the account.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="InvitedProviderMustExist"/>
    /// <exception cref="AccountStandsOnOneSide"/>
    /// <exception cref="AuditorHasNoOtherRole"/>
    public async Task<string> RunAsync(UserInvitation invitation, AuditedBy by, Func<AppUser, Task<string>> acceptPath, CancellationToken ct = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (path, _) = await PrepareAsync(invitation, by, acceptPath, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return path;
    }

    /// <summary>The same, and the link goes by email too, written in the same transaction.</summary>
    /// <exception cref="InvitedProviderMustExist"/>
    /// <exception cref="AccountStandsOnOneSide"/>
    /// <exception cref="AuditorHasNoOtherRole"/>
    public async Task<string> RunAndSendAsync(UserInvitation invitation, AuditedBy by, Func<AppUser, Task<string>> acceptPath, CancellationToken ct = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var path = await AddAsync(invitation, by, acceptPath, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        clock.SignalOutbox(needed: true);
        return path;
    }

    /// <summary>The same within a transaction of the caller's, who saves and commits.</summary>
    internal async Task<string> AddAsync(UserInvitation invitation, AuditedBy by, Func<AppUser, Task<string>> acceptPath, CancellationToken ct)
    {
        var (path, user) = await PrepareAsync(invitation, by, acceptPath, ct);
        var now = clock.Now;
        var letter = new InvitationEmail(await OrganisationAsync(invitation, ct), path);
        db.Emails.Add(letter.Write(Guid.CreateVersion7(now), user.Email!, user.Name, sender, now, new EmailSource(ProviderRef: invitation.ProviderRef ?? "")).Encrypted(keys));
        return path;
    }

    private async Task<(string Path, AppUser User)> PrepareAsync(
        UserInvitation invitation, AuditedBy by, Func<AppUser, Task<string>> acceptPath, CancellationToken ct)
    {
        if (invitation.ProviderRef is { } provider && !await db.Providers.AnyAsync(x => x.Ref == provider, ct))
        {
            throw new InvitedProviderMustExist(provider);
        }

        var user = await FindOrAddAsync(invitation, ct);
        if (invitation.ProviderRef is { } memberOf)
        {
            var membership = await db.Memberships.FindAsync([user.Id, memberOf], ct)
                ?? db.Memberships.Add(new Membership { UserId = user.Id, ProviderRef = memberOf }).Entity;
            membership.Roles |= invitation.ProviderRoles;
        }

        user.CouncilRoles |= invitation.CouncilRoles;
        user.CouncilRoles.MustGoTogether();
        var roles = invitation.ProviderRef is { } of ? $"{of}: {invitation.ProviderRoles}" : invitation.CouncilRoles.ToString();
        await audit.RecordAsync(AuditKind.Invited, by, user.Email, roles, ct);
        return (await acceptPath(user), user);
    }

    private async Task<AppUser> FindOrAddAsync(UserInvitation invitation, CancellationToken ct)
    {
        var normalised = EmailAddress.Normalise(invitation.Email);
        var user = await db.Users.FirstOrDefaultAsync(x => x.NormalizedEmail == normalised, ct);
        if (user is not null)
        {
            user.SecurityStamp ??= Guid.NewGuid().ToString();
            return user.Kind == invitation.Kind ? user : throw new AccountStandsOnOneSide(invitation.Email);
        }

        user = new AppUser
        {
            Id = Guid.CreateVersion7(clock.Now),
            UserName = invitation.Email,
            NormalizedUserName = normalised,
            Email = invitation.Email,
            NormalizedEmail = normalised,
            Name = invitation.Name,
            Kind = invitation.Kind,
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        db.Users.Add(user);
        return user;
    }

    private async Task<string> OrganisationAsync(UserInvitation invitation, CancellationToken ct)
        => invitation.Kind == AccountKind.Council
            ? sender.Council
            : await db.Providers.Where(x => x.Ref == invitation.ProviderRef).Select(x => x.Name).SingleAsync(ct);
}
