using Portal.Domain.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Placements;

/// <summary>What becomes of a report: the placements team settles or declines it, or the provider takes it back.</summary>
public sealed class AnswerPlacement(WorkflowEngine engine, PlacementQueries reports)
{
    public Task<MoveResult> SettleAsync(Actor actor, MoveRequest request, string? answer, CancellationToken ct)
        => engine.MoveAsync(PlacementMove.Settle, actor, request, reports.LoaderFor(actor), (loaded, move) =>
        {
            loaded.Subject.Settle(answer, actor, move.At);
            move.Comment(loaded.Subject.Answer);
        }, ct);

    public Task<MoveResult> DeclineAsync(Actor actor, MoveRequest request, string? answer, CancellationToken ct)
        => engine.MoveAsync(PlacementMove.Decline, actor, request, reports.LoaderFor(actor), (loaded, move) =>
        {
            loaded.Subject.Decline(answer, actor, move.At);
            move.Comment(loaded.Subject.Answer);
        }, ct);

    public Task<MoveResult> WithdrawAsync(Actor actor, MoveRequest request, CancellationToken ct)
        => engine.MoveAsync(PlacementMove.Withdraw, actor, request, reports.LoaderFor(actor), (loaded, move) => loaded.Subject.Withdraw(actor, move.At), ct);
}
