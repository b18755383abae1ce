using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Who of the council may do what, at a glance.</summary>
public sealed class RoleHolders(PortalDbContext db)
{
    /// <summary>People of a role who are named; all of them stand in the list of users.</summary>
    public const int Named = 10;

    private IQueryable<AppUser> Staff => db.Users.AsNoTracking().Where(u => u.Kind == AccountKind.Council);

    public async Task<IReadOnlyList<RoleHolding>> ReadAsync(CancellationToken ct)
    {
        var found = new List<RoleHolding>();
        foreach (var role in Enum.GetValues<CouncilRoles>().Where(r => r != CouncilRoles.None))
        {
            var having = Staff.Where(u => u.CouncilRoles.HasFlag(role));
            var people = await having.OrderBy(u => u.Name).ThenBy(u => u.Email).Take(Named).ToListAsync(ct);
            var ids = people.Select(u => u.Id).ToList();
            var limits = await db.UserLimits.AsNoTracking().Where(l => ids.Contains(l.UserId)).ToListAsync(ct);
            found.Add(new(role, await having.CountAsync(ct), [.. people.Select(u => new LimitedPerson(u.Id, u.Name, u.Email!, u.CouncilRoles, limits.FindAll(l => l.UserId == u.Id).Values()))]));
        }

        return found;
    }

    /// <summary>How many may both authorise and finalise; of one invoice nobody does both.</summary>
    public Task<int> CountOfBothAsync(CancellationToken ct)
        => Staff.CountAsync(u => u.CouncilRoles.HasFlag(CouncilRoles.InvoiceAuthoriser) && u.CouncilRoles.HasFlag(CouncilRoles.InvoiceFinaliser), ct);
}
