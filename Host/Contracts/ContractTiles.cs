using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows;
using Portal.Workflows.Contracts;

namespace Portal.Host.Contracts;

/// <summary>Contract documents: what there is to agree, and what waits for a signatory.</summary>
public sealed class ContractTiles(ContractList contracts) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var waiting = await contracts.CountWaitingAsync(actor, ct);
        return actor.IsCouncil
            ?
            [
                new(
                    10,
                    ContractLinks.List(Side.Council),
                    "Contract documents",
                    actor.Has(CouncilRoles.Placements) ? "Publish, withdraw and follow contract documents" : "View and follow contract documents",
                    Text.Counted(waiting, Paged<ContractRow>.CountLimit, "document waits for a signatory", "documents wait for a signatory")),
            ]
            :
            [
                new(
                    20,
                    ContractLinks.List(Side.Provider),
                    "Contract Documents",
                    "View & download contract documents",
                    waiting == 0 ? "No documents to agree" : Text.Count(waiting, "document to agree", "documents to agree"),
                    waiting > 0),
            ];
    }
}
