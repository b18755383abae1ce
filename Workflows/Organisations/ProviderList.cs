using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Organisations;

/// <summary>Providers, for the council's filters.</summary>
public sealed class ProviderList(PortalDbContext db)
{
    /// <summary>A list of names longer than this helps nobody.</summary>
    private const int Limit = 2_000;

    /// <summary>Refs and names, by name.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> NamesAsync(CancellationToken ct)
        => await db.Providers.OrderBy(p => p.Name).ThenBy(p => p.Ref)
            .Select(p => new KeyValuePair<string, string>(p.Ref, p.Name))
            .Take(Limit).ToListAsync(ct);
}
