using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Contracts;

/// <summary>A signatory agrees a published document (the guide, 1.9 and 1.10). The password was checked at the door.</summary>
public sealed class AgreeContract(WorkflowEngine engine, ContractQueries contracts)
{
    public Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, SentFrom from, CancellationToken ct)
        => engine.MoveAsync(ContractMoves.Agree, actor, request, contracts.LoaderFor(actor), (loaded, move) =>
        {
            var hand = loaded.Subject;
            var evidence = hand.Document.Agree(from.Signing(hand.OpenedAt), actor, move.At);
            move.Data(evidence);
        }, ct);
}
