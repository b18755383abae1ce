using Portal.Workflows.Engine;

namespace Portal.Workflows.Contracts;

/// <summary>A signatory agrees a published document (the guide, 1.9 and 1.10); the journal keeps the evidence.</summary>
internal sealed class AgreeContract : IMoveWork<DocumentToMove>
{
    public Task DoAsync(LoadedSubject<DocumentToMove> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        var hand = loaded.Subject;
        move.Data(hand.Document.Agree(hand.Signing(move), move.By, move.At));
        return Task.CompletedTask;
    }
}
