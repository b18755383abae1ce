using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Changes;

/// <summary>What becomes of a change request: the council applies or declines it, or the provider takes it back.</summary>
public sealed class DecideChange(PortalDbContext db, WorkflowEngine engine, ChangeQueries changes, ChangeTargets targets, AccessEffects access)
{
    /// <summary>Writes it into the register, or gives or takes access, in the same transaction.</summary>
    /// <param name="actor">Somebody of the council.</param>
    /// <param name="request">Which request, by which form.</param>
    /// <param name="paths">Make the one-time links of accounts.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    public Task<MoveResult> ApplyAsync(Actor actor, MoveRequest request, AccessPaths paths, CancellationToken ct)
    {
        ChangeTarget? target = null;
        return engine.MoveAsync<ChangeRequest>(ChangeMove.Apply, actor, request, LoadAsync, (loaded, move) =>
        {
            var change = loaded.Subject;
            change.Apply(target?.Values ?? new Dictionary<string, string?>(), actor, move.At);
            move.Records(new { change.Kind, change.SubjectKey, change.Values, change.RequestedBy });
        }, ct);

        async Task<Loaded<ChangeRequest>?> LoadAsync(Guid id, CancellationToken stop)
        {
            if (await changes.LoadAsync(actor, id, stop) is not { } loaded)
            {
                return null;
            }

            var change = loaded.Subject;
            if (change.State != ChangeState.Requested || db.Database.CurrentTransaction is null)
            {
                return loaded; // the engine says what happened, and asks for that outside of any transaction
            }

            target = await targets.HoldAsync(change, stop) ?? throw new ChangeHasNoSubject();
            if (!change.IsAccess)
            {
                return loaded with { Save = ChangeSql.Applied };
            }

            // Rolled back with everything else where the move is refused.
            await access.TakeEffectAsync(change, actor, paths, stop);
            return loaded;
        }
    }

    public Task<MoveResult> DeclineAsync(Actor actor, MoveRequest request, string? reason, CancellationToken ct)
        => engine.MoveAsync<ChangeRequest>(ChangeMove.Decline, actor, request, (id, stop) => changes.LoadAsync(actor, id, stop), (loaded, move) =>
        {
            loaded.Subject.Decline(reason, actor, move.At);
            move.Says(loaded.Subject.Reason);
        }, ct);

    public Task<MoveResult> WithdrawAsync(Actor actor, MoveRequest request, CancellationToken ct)
        => engine.MoveAsync<ChangeRequest>(ChangeMove.Withdraw, actor, request, (id, stop) => changes.LoadAsync(actor, id, stop), (loaded, move) => loaded.Subject.Withdraw(actor, move.At), ct);
}
