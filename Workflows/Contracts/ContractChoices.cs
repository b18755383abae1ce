using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>What the filters of a provider's list offer: only what its own documents name.</summary>
public sealed class ContractChoices(PortalDbContext db, ContractQueries contracts)
{
    /// <summary>A list of names longer than this helps nobody.</summary>
    private const int Limit = 1_000;

    /// <summary>The provider's services, by ref and name.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> ServicesAsync(Actor actor, CancellationToken ct)
        => await db.Services.Where(s => s.ProviderRef == actor.ProviderRef)
            .OrderBy(s => s.Name)
            .Select(s => new KeyValuePair<string, string>(s.Ref, s.Name))
            .Take(Limit).ToListAsync(ct);

    /// <summary>The clients that the provider's documents speak of, by SSRef and "Surname, Forename (SSRef)".</summary>
    public Task<IReadOnlyList<KeyValuePair<string, string>>> ClientsAsync(Actor actor, CancellationToken ct)
        => db.ClientChoicesAsync(contracts.VisibleTo(actor).Select(d => d.SsRef), Limit, ct);
}
