using Portal.Domain.Changes;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Changes;

/// <summary>Writes a change into the register, or gives or takes access, in the same transaction.</summary>
internal sealed class ApplyChange(ChangeTargets targets, AccessEffects access, AccessPaths paths) : IMoveWork<ChangeRequest>
{
    /// <exception cref="ChangeHasNoSubject">What it is about is gone.</exception>
    public async Task DoAsync(LoadedSubject<ChangeRequest> loaded, MoveForm form, MoveContext move, CancellationToken ct)
    {
        var change = loaded.Subject;
        var target = await targets.HoldAsync(change, ct) ?? throw new ChangeHasNoSubject();
        change.Apply(target.Values, move.By, move.At);
        move.Data(new { change.Kind, change.SubjectKey, change.Values, change.RequestedBy });
        if (change.IsAccess)
        {
            await access.TakeEffectAsync(change, move.By, paths, ct);
        }
        else
        {
            loaded.Save = ChangeSql.Applied;
        }
    }
}
