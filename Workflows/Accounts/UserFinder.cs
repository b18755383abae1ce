using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Search;
using Portal.Notifications.Links;
using Portal.Workflows.Persistence;
using Portal.Workflows.Search;

namespace Portal.Workflows.Accounts;

/// <summary>Users by email address or name: to administrators and auditors all, to other council staff those of providers, to a provider's portal administrators its own.</summary>
internal sealed class UserFinder(PortalDbContext db) : IFinder
{
    public string Kind => "Users";

    public int Order => 100;

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct)
    {
        if (!actor.IsCouncil && !actor.Has(ProviderRoles.PortalAdministrator))
        {
            return [];
        }

        var address = EmailAddress.Normalise(typed.Text);
        var found = Matching(typed, address);
        if (!actor.MayRead(CouncilRoles.Administrator))
        {
            found = found.Where(u => db.Memberships.Any(m => m.UserId == u.Id && (actor.IsCouncil || m.ProviderRef == actor.ProviderRef)));
        }

        var rows = await found.OrderByDescending(u => u.NormalizedEmail == address).ThenBy(u => u.Name).ThenBy(u => u.NormalizedEmail).Skip(skip).Take(take)
            .Select(u => new
            {
                u.Id,
                u.Name,
                u.Email,
                u.NormalizedEmail,
                u.Kind,
                Provider = db.Memberships.Where(m => m.UserId == u.Id).OrderBy(m => m.ProviderRef).Select(m => m.ProviderRef).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. rows.Select(u => new Found(u.Name, u.Email, Page(u.Id, u.Kind, u.Provider), u.NormalizedEmail == address))];

        string Page(Guid id, AccountKind kind, string? provider)
            => !actor.IsCouncil ? OrganisationLinks.Access
                : kind == AccountKind.Council ? StaffLinks.User(id)
                : provider is null ? StaffLinks.Access()
                : OverviewLinks.OfProvider(provider);
    }

    /// <summary>An address is compared as accounts are found; a name by its words.</summary>
    private IQueryable<AppUser> Matching(SearchText typed, string address)
    {
        var named = db.Database.SqlQuery<Guid>($"select id as \"Value\" from users where words @@ {FoldedSql.Beginning(typed)}::tsquery");
        var addressed = db.Users.WhereBegins(u => u.NormalizedEmail!, address).Select(u => u.Id);
        return db.Users.AsNoTracking().Where(u => named.Contains(u.Id) || addressed.Contains(u.Id));
    }
}
