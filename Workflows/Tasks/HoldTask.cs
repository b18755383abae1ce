using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>Somebody of the council puts a task off to a day, says what it waits for, and takes it up again.</summary>
public sealed class HoldTask(PortalDbContext db, WorkflowEngine engine)
{
    /// <summary>The furthest day that it can be put off to.</summary>
    public const int MaxDays = 90;

    /// <exception cref="HoldIsNotPossible">No day, one that is not ahead or too far ahead, or no reason.</exception>
    /// <exception cref="Refusal">It has ended, waits for its provider, or is not for this person.</exception>
    public Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, DateOnly? until, string? reason, CancellationToken ct)
        => engine.MoveAsync(TaskMoves.Hold, actor, request, db.Instances.LoaderOfTasks(), (loaded, move) =>
        {
            HoldIsNotPossible.Check(until, reason, LondonTime.DateOf(move.At));
            if (loaded.Instance.TurnKind != TurnKind.Team)
            {
                throw new HoldIsNotPossible("Until", "This waits for its provider. Only what waits for the council can be put on hold");
            }

            (loaded.Instance.HeldUntil, loaded.Instance.HeldBecause) = (until, reason!.Trim());
        }, ct, typed => typed.Comment(reason?.Trim()).FormData(new { until }));

    public Task<MoveResult> ResumeAsync(Actor actor, MoveRequest request, CancellationToken ct)
        => engine.MoveAsync(TaskMoves.Resume, actor, request, db.Instances.LoaderOfTasks(), (loaded, _) => (loaded.Instance.HeldUntil, loaded.Instance.HeldBecause) = (null, null), ct);
}
