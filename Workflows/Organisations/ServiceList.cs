using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Organisations;

/// <summary>The services of a provider, for its own forms.</summary>
public sealed class ServiceList(PortalDbContext db)
{
    /// <summary>A list of names longer than this helps nobody.</summary>
    private const int Limit = 1_000;

    /// <summary>Refs and names, by name; none for anybody but a provider's people.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> OfAsync(Actor actor, CancellationToken ct)
        => await db.Services.Where(s => s.ProviderRef == actor.ProviderRef).OrderBy(s => s.Name).ThenBy(s => s.Ref)
            .Select(s => new KeyValuePair<string, string>(s.Ref, s.Name))
            .Take(Limit).ToListAsync(ct);
}
