using Portal.Workflows.Engine;

namespace Portal.Workflows.Contracts;

/// <summary>A signatory rejects a published document with a reason (the guide, 1.11 to 1.14); the journal keeps the evidence.</summary>
internal sealed class RejectContract : IMoveWork<DocumentToMove>
{
    public Task DoAsync(LoadedSubject<DocumentToMove> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        var hand = loaded.Subject;
        move.Data(hand.Document.Reject(form[ContractWorkflow.RejectionReason], hand.Signing(move), move.By, move.At));
        return Task.CompletedTask;
    }
}
