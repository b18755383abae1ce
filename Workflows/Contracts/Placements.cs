using Microsoft.EntityFrameworkCore;
using Portal.Domain.Contracts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>Where a client is placed, according to the register: a document is only ever about one of these.</summary>
internal static class Placements
{
    /// <exception cref="PlacementIsUnknown">The register knows no such line item.</exception>
    public static async Task<DocumentPlacement> FindAsync(PortalDbContext db, ContractDraft draft, CancellationToken ct)
    {
        var provider = await (
            from line in db.LineItems
            join service in db.Services on line.ServiceRef equals service.Ref
            where line.SsRef == draft.SsRef && line.ServiceRef == draft.ServiceRef
                && (draft.CarePackageRef == null || line.CarePackageRef == draft.CarePackageRef)
            select service.ProviderRef).FirstOrDefaultAsync(ct);
        return provider is null
            ? throw new PlacementIsUnknown()
            : new DocumentPlacement(provider, draft.ServiceRef, draft.SsRef, draft.CarePackageRef);
    }
}
