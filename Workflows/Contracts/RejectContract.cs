using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Contracts;

/// <summary>A signatory rejects a published document with a reason (the guide, 1.11 to 1.14).</summary>
public sealed class RejectContract(WorkflowEngine engine, ContractQueries contracts)
{
    public Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, string? reason, SentFrom from, CancellationToken ct)
        => engine.MoveAsync(ContractMoves.Reject, actor, request, contracts.LoaderFor(actor), (loaded, move) =>
        {
            var hand = loaded.Subject;
            var evidence = hand.Document.Reject(reason, from.Signing(hand.OpenedAt), actor, move.At);
            move.Data(evidence);
        }, ct, said => said.Comment(reason?.Trim()));
}
