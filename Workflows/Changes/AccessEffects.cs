using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Notifications;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Changes;

/// <summary>What an access request does once it is approved. Within the move's transaction; the caller commits.</summary>
public sealed class AccessEffects(PortalDbContext db, InviteUser invite, AccessRemoval removal, AccountReset reset, AuditTrail audit)
{
    /// <exception cref="AccountStandsOnOneSide">A new user's address is a council account's.</exception>
    public Task TakeEffectAsync(ChangeRequest change, Actor by, AccessPaths paths, CancellationToken ct) => change.Kind switch
    {
        ChangeKind.NewUser => InviteAsync(change, by, paths, ct),
        ChangeKind.UserRoles => RolesAsync(change, by, paths, ct),
        ChangeKind.UserRemoval => removal.RunAsync(AuditedBy.Of(by, paths.IpAddress), Id(change), change.ProviderRef, ct),
        ChangeKind.UserReset => ResetAsync(change, by, paths, ct),
        _ => throw new InvalidOperationException($"{change.Kind} is no access request."),
    };

    /// <summary>Whether the address is that of somebody who may use the portal for the provider.</summary>
    internal static Task<bool> IsUserAsync(PortalDbContext db, string providerRef, string? email, CancellationToken ct)
    {
        var normalised = EmailAddress.Normalise(email ?? "");
        return (from m in db.Memberships join u in db.Users on m.UserId equals u.Id where m.ProviderRef == providerRef && u.NormalizedEmail == normalised select u.Id).AnyAsync(ct);
    }

    private async Task InviteAsync(ChangeRequest change, Actor by, AccessPaths paths, CancellationToken ct)
    {
        if (await IsUserAsync(db, change.ProviderRef, Value(change, "email"), ct))
        {
            throw new PersonIsAUserAlready();
        }

        var roles = AccessRoles.Read(Value(change, "roles")) ?? ProviderRoles.None;
        var invitation = new UserInvitation(Value(change, "email")!, Value(change, "name")!, CouncilRoles.None, change.ProviderRef, roles);
        await invite.AddAsync(invitation, AuditedBy.Of(by, paths.IpAddress), paths.Invitation, ct);
    }

    private async Task RolesAsync(ChangeRequest change, Actor by, AccessPaths paths, CancellationToken ct)
    {
        var (id, roles) = (Id(change), AccessRoles.Read(Value(change, "roles")) ?? ProviderRoles.None);
        await db.Memberships.Where(m => m.UserId == id && m.ProviderRef == change.ProviderRef).ExecuteUpdateAsync(m => m.SetProperty(x => x.Roles, roles), ct);
        await audit.RecordAsync(AuditKind.RolesChanged, AuditedBy.Of(by, paths.IpAddress), await EmailAsync(id, ct), $"{change.ProviderRef}: {AccessRoles.Words(roles) ?? "may read only"}", ct);
    }

    private async Task ResetAsync(ChangeRequest change, Actor by, AccessPaths paths, CancellationToken ct)
    {
        var user = await db.Users.SingleAsync(u => u.Id == Id(change), ct);
        await reset.RunAsync(user, AuditedBy.Of(by, paths.IpAddress), change.DisplayName, paths.Reset, ct);
    }

    private static string? Value(ChangeRequest change, string field) => change.Values.FirstOrDefault(v => v.Name == field)?.To;

    private static Guid Id(ChangeRequest change) => Guid.Parse(change.SubjectKey!, System.Globalization.CultureInfo.InvariantCulture);

    private Task<string?> EmailAsync(Guid id, CancellationToken ct) => db.Users.Where(u => u.Id == id).Select(u => u.Email).FirstOrDefaultAsync(ct);
}
