using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Changes;

/// <summary>What becomes of a change request: the council applies or declines it, or the provider takes it back.</summary>
public sealed class DecideChange(WorkflowEngine engine, ChangeQueries changes, ChangeTargets targets, AccessEffects access)
{
    /// <summary>Writes it into the register, or gives or takes access, in the same transaction.</summary>
    /// <param name="actor">Somebody of the council.</param>
    /// <param name="request">Which request, by which form.</param>
    /// <param name="paths">Make the one-time links of accounts.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    public Task<MoveResult> ApplyAsync(Actor actor, MoveRequest request, AccessPaths paths, CancellationToken ct)
        => engine.MoveAsync(ChangeMove.Apply, actor, request, changes.LoaderFor(actor), async (loaded, move) =>
        {
            var change = loaded.Subject;
            var target = await targets.HoldAsync(change, ct) ?? throw new ChangeHasNoSubject();
            change.Apply(target.Values, actor, move.At);
            move.Data(new { change.Kind, change.SubjectKey, change.Values, change.RequestedBy });
            if (change.IsAccess)
            {
                await access.TakeEffectAsync(change, actor, paths, ct);
            }
            else
            {
                loaded.Save = ChangeSql.Applied;
            }
        }, ct);

    public Task<MoveResult> DeclineAsync(Actor actor, MoveRequest request, string? reason, CancellationToken ct)
        => engine.MoveAsync(ChangeMove.Decline, actor, request, changes.LoaderFor(actor), (loaded, move) =>
        {
            loaded.Subject.Decline(reason, actor, move.At);
            move.Comment(loaded.Subject.Reason);
        }, ct);

    public Task<MoveResult> WithdrawAsync(Actor actor, MoveRequest request, CancellationToken ct)
        => engine.MoveAsync(ChangeMove.Withdraw, actor, request, changes.LoaderFor(actor), (loaded, move) => loaded.Subject.Withdraw(actor, move.At), ct);
}
