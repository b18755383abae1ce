using Microsoft.EntityFrameworkCore;
using Portal.Domain.Search;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Organisations;

/// <summary>Providers, for the council's list and filters.</summary>
public sealed class ProviderList(PortalDbContext db)
{
    /// <summary>A list of names longer than this helps nobody.</summary>
    private const int Limit = 2_000;

    /// <summary>Those with a word of their name, or a ref, that begins as typed, whole ones first; all of them by name where nothing was typed.</summary>
    public Task<Paged<ProviderRow>> FindAsync(SearchText? typed, int page, CancellationToken ct)
    {
        if (typed is null)
        {
            return db.Providers.OrderBy(p => p.Name).ThenBy(p => p.Ref)
                .Select(p => new ProviderRow(p.Ref, p.Name, db.Services.Count(s => s.ProviderRef == p.Ref), db.Memberships.Count(m => m.ProviderRef == p.Ref)))
                .PageAsync(db.Providers, page, ct);
        }

        var found = NamedSql.Providers(db, typed);
        return NamedSql.InOrder(found)
            .Select(p => new ProviderRow(p.Ref, p.Name, db.Services.Count(s => s.ProviderRef == p.Ref), db.Memberships.Count(m => m.ProviderRef == p.Ref)))
            .PageAsync(found, page, ct);
    }

    /// <summary>Refs and names, by name.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> NamesAsync(CancellationToken ct)
        => await db.Providers.OrderBy(p => p.Name).ThenBy(p => p.Ref)
            .Select(p => new KeyValuePair<string, string>(p.Ref, p.Name))
            .Take(Limit).ToListAsync(ct);
}
