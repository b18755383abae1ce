using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>What a provider may propose an invoice from: its own contracts, services and clients.</summary>
public sealed class ProposalChoices(PortalDbContext db)
{
    /// <summary>A list of names longer than this helps nobody.</summary>
    private const int Limit = 1_000;

    public async Task<IReadOnlyList<KeyValuePair<string, string>>> ContractsAsync(Actor actor, CancellationToken ct)
        => await db.Contracts.Where(c => c.ProviderRef == actor.ProviderRef)
            .OrderBy(c => c.Name).ThenBy(c => c.Ref)
            .Select(c => new KeyValuePair<string, string>(c.Ref, c.Name))
            .Take(Limit).ToListAsync(ct);

    public async Task<IReadOnlyList<KeyValuePair<string, string>>> ServicesAsync(Actor actor, CancellationToken ct)
        => await db.Services.Where(s => s.ProviderRef == actor.ProviderRef)
            .OrderBy(s => s.Name).ThenBy(s => s.Ref)
            .Select(s => new KeyValuePair<string, string>(s.Ref, s.Name))
            .Take(Limit).ToListAsync(ct);

    /// <summary>The clients whom its line items name, by SSRef and "Surname, Forename (SSRef)".</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> ClientsAsync(Actor actor, CancellationToken ct)
    {
        var own = db.LineItems.Where(l => db.Contracts.Any(c => c.Ref == l.ContractRef && c.ProviderRef == actor.ProviderRef));
        return await db.Clients.Where(c => own.Any(l => l.SsRef == c.SsRef))
            .OrderBy(c => c.Surname).ThenBy(c => c.Forename).ThenBy(c => c.SsRef)
            .Select(c => new KeyValuePair<string, string>(c.SsRef, c.Surname + ", " + c.Forename + " (" + c.SsRef + ")"))
            .Take(Limit).ToListAsync(ct);
    }
}
