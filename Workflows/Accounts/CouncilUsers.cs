using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Teams;
using Portal.Notifications;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>An administrator invites council staff and says what they may do; nobody for himself.</summary>
public sealed class CouncilUsers(PortalDbContext db, InviteUser invite, Sessions sessions, AccountReset reset, AuditTrail audit, EngineClock clock)
{
    public Task<Paged<CouncilUserRow>> PageAsync(int page, CancellationToken ct)
    {
        var staff = db.Users.AsNoTracking().Where(u => u.Kind == AccountKind.Council);
        return Rows(staff).PageAsync(staff, page, ct);
    }

    public Task<CouncilUserRow?> FindAsync(Guid id, CancellationToken ct) => Rows(db.Users.AsNoTracking().Where(u => u.Kind == AccountKind.Council && u.Id == id)).FirstOrDefaultAsync(ct);

    /// <summary>Gives an account and sends its one-time link.</summary>
    /// <exception cref="PersonIsNotPossible">A name, an address or a role is missing, or the account is there already.</exception>
    public async Task InviteAsync(AuditedBy by, string? name, string? email, CouncilRoles roles, Func<AppUser, Task<string>> acceptPath, CancellationToken ct)
    {
        var address = EmailAddress.Whole(email ?? "");
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > 200)
        {
            throw new PersonIsNotPossible("Name", "Enter the person's name, in 200 characters or fewer");
        }

        if (EmailAddress.Refused(address) is { } why)
        {
            throw new PersonIsNotPossible("Email", why);
        }

        if (roles == CouncilRoles.None)
        {
            throw new PersonIsNotPossible("Roles", "Choose at least one role");
        }

        roles.MustGoTogether();

        var normalised = EmailAddress.Normalise(address);
        if (await db.Users.AnyAsync(u => u.NormalizedEmail == normalised, ct))
        {
            throw new PersonIsNotPossible("Email", "There is already an account with this address");
        }

        try
        {
            await invite.RunAndSendAsync(new UserInvitation(address, name.Trim(), roles), by, acceptPath, ct);
        }
        catch (DbUpdateException e) when (WorkflowEngine.IsRace(e))
        {
            throw new PersonIsNotPossible("Email", "There is already an account with this address"); // by the same form, or a colleague
        }
    }

    /// <summary>
    /// Sets what somebody may do. With no role left they have left: every session ends, and the teams are without them. An auditor belongs to no team either.
    /// </summary>
    /// <exception cref="NobodyChangesTheirOwnRoles">It is the administrator's own account.</exception>
    /// <exception cref="AuditorHasNoOtherRole"/>
    /// <exception cref="RolesChangedMeanwhile">They are not what was shown.</exception>
    public async Task SetRolesAsync(AuditedBy by, Guid id, CouncilRoles seen, CouncilRoles roles, CancellationToken ct)
    {
        if (by.UserId == id)
        {
            throw new NobodyChangesTheirOwnRoles();
        }

        roles.MustGoTogether();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var changed = await db.Users.Where(u => u.Id == id && u.Kind == AccountKind.Council && u.CouncilRoles == seen).ExecuteUpdateAsync(u => u.SetProperty(x => x.CouncilRoles, roles), ct);
        if (changed == 0)
        {
            throw new RolesChangedMeanwhile();
        }

        if (roles == CouncilRoles.None)
        {
            await sessions.EndAllAsync(id, ct);
        }

        if (!roles.Move())
        {
            await db.Teams.Where(t => t.LeadId == id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LeadId, (Guid?)null), ct);
            await db.TeamMembers.Where(m => m.UserId == id).ExecuteDeleteAsync(ct);
            await db.Users.Where(u => u.DelegateId == id).ExecuteUpdateAsync(u => u.SetProperty(x => x.DelegateId, (Guid?)null), ct);
        }

        var email = await db.Users.Where(u => u.Id == id).Select(u => u.Email).SingleAsync(ct);
        await audit.RecordAsync(roles == CouncilRoles.None ? AuditKind.AccessRemoved : AuditKind.RolesChanged, by, email, $"{seen} became {roles}", ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>For somebody who lost telephone or password: every session and the second step end, and a link goes by email.</summary>
    /// <exception cref="NobodyChangesTheirOwnRoles">It is the administrator's own account.</exception>
    public async Task ResetAsync(AuditedBy by, Guid id, Func<AppUser, Task<string>> resetPath, CancellationToken ct)
    {
        if (by.UserId == id)
        {
            throw new NobodyChangesTheirOwnRoles();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == id && u.Kind == AccountKind.Council, ct);
        await reset.RunAsync(user, by, detail: null, resetPath, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        clock.SignalOutbox(needed: true);
    }

    private IQueryable<CouncilUserRow> Rows(IQueryable<AppUser> users) =>
        from u in users
        orderby u.CouncilRoles == CouncilRoles.None, u.Name, u.Email
        select new CouncilUserRow(
            u.Id, u.Name, u.Email!, u.CouncilRoles, u.PasswordHash != null, db.AuditEntries.Any(a => a.Kind == AuditKind.Invited && a.Subject == u.Email), u.TwoFactorEnabled,
                db.AuditEntries.Where(a => a.UserId == u.Id && a.Kind == AuditKind.SignedIn).Max(a => (DateTimeOffset?)a.At));
}
