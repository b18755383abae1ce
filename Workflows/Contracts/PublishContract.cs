using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>The placements team publishes a draft that it has looked at.</summary>
public sealed class PublishContract(PortalDbContext db, WorkflowEngine engine, ContractQueries contracts)
{
    /// <param name="actor">Who publishes.</param>
    /// <param name="request">Which draft, by which form.</param>
    /// <param name="previewed">The draft's last change when the preview was shown: what is published is what was seen.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="DocumentNeedsACarePackage">It names no care package, and since it was prepared a contract came to ask for one.</exception>
    public async Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, DateTimeOffset previewed, CancellationToken ct)
    {
        var loose = await contracts.VisibleTo(actor).AsNoTracking().FirstOrDefaultAsync(d => d.Id == request.SubjectId && d.CarePackageRef == null && d.State == ContractState.Draft, ct);
        if (loose is not null && await Placements.NeedCarePackageAsync(db, loose.SsRef, loose.ServiceRef, ct))
        {
            throw new DocumentNeedsACarePackage(prepared: true);
        }

        return await engine.MoveAsync(ContractMoves.Publish, actor, request, contracts.LoaderFor(actor), (loaded, move) =>
        {
            var document = loaded.Subject.Document;
            document.Publish(actor, move.At, previewed);
            move.Data(new { document.FileId, document.FileName, document.Sha256 });
        }, ct);
    }
}
