using Microsoft.EntityFrameworkCore;
using Portal.Domain.Contracts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>Where a client is placed, according to the register: a document is only ever about one of these.</summary>
internal static class Placements
{
    /// <exception cref="PlacementIsUnknown">The register knows no such line item.</exception>
    /// <exception cref="DocumentNeedsACarePackage">It names no care package, and a contract there asks for an agreed document of one.</exception>
    public static async Task<DocumentPlacement> FindAsync(PortalDbContext db, ContractDraft draft, CancellationToken ct)
    {
        var provider = await (
            from line in db.LineItems
            join service in db.Services on line.ServiceRef equals service.Ref
            where line.SsRef == draft.SsRef && line.ServiceRef == draft.ServiceRef
                && (draft.CarePackageRef == null || line.CarePackageRef == draft.CarePackageRef)
            select service.ProviderRef).FirstOrDefaultAsync(ct);
        if (provider is null)
        {
            throw new PlacementIsUnknown();
        }

        return draft.CarePackageRef is null && await NeedCarePackageAsync(db, draft.SsRef, draft.ServiceRef, ct)
            ? throw new DocumentNeedsACarePackage()
            : new DocumentPlacement(provider, draft.ServiceRef, draft.SsRef, draft.CarePackageRef);
    }

    /// <summary>Whether a contract under which the client is placed in the service pays only once a document of the care package is agreed.</summary>
    public static Task<bool> NeedCarePackageAsync(PortalDbContext db, string ssRef, string serviceRef, CancellationToken ct)
        => (from line in db.LineItems
            join contract in db.Contracts on line.ContractRef equals contract.Ref
            where line.SsRef == ssRef && line.ServiceRef == serviceRef && contract.RequiresAgreedDocument
            select line.Ref).AnyAsync(ct);
}
