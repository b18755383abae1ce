using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Reads who an account is and where it belongs. One statement each: the first runs for every request.</summary>
public sealed class AccountReader(PortalDbContext db)
{
    private static readonly Func<PortalDbContext, Guid, string, CancellationToken, Task<AccountFacts?>> Facts =
        EF.CompileAsyncQuery((PortalDbContext context, Guid userId, string providerRef, CancellationToken _) =>
            (from user in context.Users.AsNoTracking()
             where user.Id == userId
             from membership in context.Memberships.Where(x => x.UserId == user.Id && x.ProviderRef == providerRef).DefaultIfEmpty()
             from provider in context.Providers.Where(x => x.Ref == membership!.ProviderRef).DefaultIfEmpty()
             select new AccountFacts(
                 user.Id,
                 user.Name,
                 user.Kind,
                 user.CouncilRoles,
                 user.SecurityStamp,
                 provider!.Ref,
                 provider.Name,
                 (ProviderRoles?)membership!.Roles ?? ProviderRoles.None,
                 context.Memberships.Count(x => x.UserId == user.Id),
                 !user.TwoFactorEnabled && (user.OwesTwoSteps || context.TwoStepRules.Any(r => (r.CouncilRoles & user.CouncilRoles) != CouncilRoles.None
                     || context.Memberships.Any(m => m.UserId == user.Id && (r.ProviderRoles & m.Roles) != ProviderRoles.None))))).FirstOrDefault());

    /// <summary>The account, with its place at <paramref name="providerRef"/> if it has one there; null when it is gone.</summary>
    public Task<AccountFacts?> FindAsync(Guid userId, string? providerRef, CancellationToken ct = default)
        => Facts(db, userId, providerRef ?? "", ct);

    /// <summary>Whether the account may do anything anywhere, as <see cref="AccountFacts.HasPlace"/> says; false of one that there is not.</summary>
    public Task<bool> HasPlaceAsync(Guid userId, CancellationToken ct = default)
        => db.Users.AnyAsync(u => u.Id == userId && (u.Kind == AccountKind.Council ? u.CouncilRoles != CouncilRoles.None : db.Memberships.Any(m => m.UserId == u.Id)), ct);

    /// <summary>The account with this address.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Task<AppUser> ByEmailAsync(string email, CancellationToken ct = default)
    {
        var normalized = EmailAddress.Normalise(email);
        return db.Users.AsNoTracking().SingleAsync(x => x.NormalizedEmail == normalized, ct);
    }

    /// <summary>The providers that the account may act for, by name.</summary>
    public Task<List<ProviderChoice>> ProvidersAsync(Guid userId, CancellationToken ct = default)
        => (from membership in db.Memberships
            where membership.UserId == userId
            join provider in db.Providers on membership.ProviderRef equals provider.Ref
            orderby provider.Name, provider.Ref
            select new ProviderChoice(provider.Ref, provider.Name)).ToListAsync(ct);

    /// <summary>The account and its places, by the provider's name.</summary>
    public async Task<AccountPlaces> PlacesAsync(Guid userId, CancellationToken ct = default)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, ct);
        if (user.Kind == AccountKind.Council)
        {
            return new AccountPlaces(user.Name, user.Email!, [new AccountPlace(null, ProviderRoles.None, user.CouncilRoles)]);
        }

        var places = await (
            from membership in db.Memberships
            where membership.UserId == userId
            join provider in db.Providers on membership.ProviderRef equals provider.Ref
            orderby provider.Name, provider.Ref
            select new AccountPlace(provider.Name, membership.Roles, CouncilRoles.None)).ToListAsync(ct);
        return new AccountPlaces(user.Name, user.Email!, places);
    }
}
