using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Contracts;

/// <summary>The placements team takes a published document back, with a reason.</summary>
public sealed class WithdrawContract(WorkflowEngine engine, ContractQueries contracts)
{
    public Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, string? reason, CancellationToken ct)
        => engine.MoveAsync(ContractMove.Withdraw, actor, request, contracts.LoaderFor(actor), (loaded, move) =>
        {
            var document = loaded.Subject.Document;
            document.Withdraw(reason, actor, move.At);
            move.Comment(document.Reason);
        }, ct);
}
