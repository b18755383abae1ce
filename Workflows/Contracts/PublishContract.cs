using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Contracts;

/// <summary>The placements team publishes a draft that it has looked at.</summary>
public sealed class PublishContract(WorkflowEngine engine, ContractQueries contracts)
{
    /// <param name="actor">Who publishes.</param>
    /// <param name="request">Which draft, by which form.</param>
    /// <param name="previewed">The draft's last change when the preview was shown: what is published is what was seen.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    public Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, DateTimeOffset previewed, CancellationToken ct)
        => engine.MoveAsync(ContractMoves.Publish, actor, request, contracts.LoaderFor(actor), (loaded, move) =>
        {
            var document = loaded.Subject.Document;
            document.Publish(actor, move.At, previewed);
            move.Data(new { document.FileId, document.FileName, document.Sha256 });
        }, ct);
}
