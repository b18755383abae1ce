using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>The people behind a role, by address: whom an email is for.</summary>
public sealed class Recipients(PortalDbContext db, EngineClock clock)
{
    /// <summary>Everybody at the provider with at least one of <paramref name="roles"/>.</summary>
    public Task<List<AppUser>> OfProviderAsync(string providerRef, ProviderRoles roles, CancellationToken ct)
        => (from m in db.Memberships
            join u in db.Users on m.UserId equals u.Id
            where m.ProviderRef == providerRef && (m.Roles & roles) != ProviderRoles.None
            orderby u.Email
            select u).AsNoTracking().ToListAsync(ct);

    /// <summary>Whoever began something, while they still have one of <paramref name="roles"/> at the provider; else everybody who has.</summary>
    public async Task<List<AppUser>> BeginnerAsync(string providerRef, ProviderRoles roles, Guid beganBy, CancellationToken ct)
    {
        var all = await OfProviderAsync(providerRef, roles, ct);
        return all.FindAll(u => u.Id == beganBy) is { Count: > 0 } beginner ? beginner : all;
    }

    /// <summary>Everybody at the provider with at least one of <paramref name="roles"/>, and whoever began it, while they belong to the provider.</summary>
    public Task<List<AppUser>> WithBeginnerAsync(string providerRef, ProviderRoles roles, Guid beganBy, CancellationToken ct)
        => (from m in db.Memberships
            join u in db.Users on m.UserId equals u.Id
            where m.ProviderRef == providerRef && ((m.Roles & roles) != ProviderRoles.None || u.Id == beganBy)
            orderby u.Email
            select u).AsNoTracking().ToListAsync(ct);

    /// <summary>Who of the council is told of a task: whoever has it, or stands in for them; where nobody has it, everybody with its role.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="role">Who may do it.</param>
    /// <param name="ct">Stops the question.</param>
    public async Task<List<AppUser>> OfTaskAsync(Guid id, CouncilRoles role, CancellationToken ct)
    {
        var today = LondonTime.DateOf(clock.Now);
        var owner = await db.Instances.Where(i => i.Id == id).Join(db.Users, i => i.OwnerId, u => u.Id, (_, u) => u).AsNoTracking().FirstOrDefaultAsync(ct);
        if (owner?.IsAway(today) == true)
        {
            owner = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == owner.DelegateId, ct);
        }

        return owner is { Kind: AccountKind.Council } && owner.CouncilRoles.HasFlag(role) && !owner.IsAway(today) ? [owner] : await OfCouncilAsync(role, ct);
    }

    /// <summary>Everybody of the council with this role.</summary>
    public Task<List<AppUser>> OfCouncilAsync(CouncilRoles role, CancellationToken ct)
        => db.Users.AsNoTracking()
            .Where(u => u.Kind == AccountKind.Council && u.CouncilRoles.HasFlag(role))
            .OrderBy(u => u.Email)
            .ToListAsync(ct);
}
