using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Actions;

/// <summary>What people write in an action: each a move of one side.</summary>
public sealed class WriteInAction(WorkflowEngine engine, ActionQueries actions, ActionDays days)
{
    /// <summary>To the other side.</summary>
    public Task<MoveResult> CommentAsync(Actor actor, MoveRequest request, string? message, CancellationToken ct)
        => MoveAsync(actor.IsCouncil ? ActionMoves.Answer : ActionMoves.Comment, actor, request, message,
            (item, at) => item.Comment(message, days.Dates(item.Type, at), actor, at), ct);

    /// <summary>To colleagues of the council.</summary>
    public Task<MoveResult> NoteAsync(Actor actor, MoveRequest request, string? message, CancellationToken ct)
        => MoveAsync(ActionMoves.Note, actor, request, message, (item, at) => item.Note(message, actor, at), ct);

    /// <summary><see cref="MoveRequest.Seen"/> is how far the thread was seen.</summary>
    public Task<MoveResult> RequestClosureAsync(Actor actor, MoveRequest request, string? message, CancellationToken ct)
        => MoveAsync(ActionMoves.RequestClosure, actor, request with { Seen = null }, message, (item, at) => item.RequestClosure(message, request.Seen, days.Dates(item.Type, at), actor, at), ct);

    /// <summary><see cref="MoveRequest.Seen"/> is how far the thread was seen.</summary>
    public Task<MoveResult> CloseAsync(Actor actor, MoveRequest request, string? reason, CancellationToken ct)
        => MoveAsync(ActionMoves.Close, actor, request with { Seen = null }, reason, (item, at) => item.Close(reason, request.Seen, actor, at), ct);

    /// <summary><see cref="MoveRequest.Seen"/> is how far the thread was seen.</summary>
    public Task<MoveResult> DeclineClosureAsync(Actor actor, MoveRequest request, string? reason, CancellationToken ct)
        => MoveAsync(ActionMoves.DeclineClosure, actor, request with { Seen = null }, reason, (item, at) => item.DeclineClosure(reason, request.Seen, days.Dates(item.Type, at), actor, at), ct);

    /// <summary>Takes a closed one up again.</summary>
    public Task<MoveResult> ReopenAsync(Actor actor, MoveRequest request, string? message, CancellationToken ct)
        => MoveAsync(actor.IsCouncil ? ActionMoves.TakeUpAgain : ActionMoves.Reopen, actor, request with { Seen = null }, message,
            (item, at) => item.Reopen(message, days.For(item.Type, at), actor, at), ct);

    private Task<MoveResult> MoveAsync(string name, Actor actor, MoveRequest request, string? words, Action<ActionItem, DateTimeOffset> write, CancellationToken ct)
        => engine.MoveAsync(name, actor, request, actions.LoaderFor(actor, request.RequestId), (loaded, move) =>
        {
            var item = loaded.Subject;
            write(item, move.At);
            move.AssignTo(item.Team, item.AssigneeId).DueAt(ActionDays.End(item.DueOn));
        }, ct, said => said.Comment(words?.Trim()));
}
