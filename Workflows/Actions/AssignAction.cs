using Portal.Domain.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Actions;

/// <summary>Who of the council sees to an action, and by when.</summary>
public sealed class AssignAction(WorkflowEngine engine, ActionQueries actions, Teams teams, ActionDays days)
{
    /// <summary>Puts it into a team's inbox, and onto one person's desk where <paramref name="assigneeId"/> says so.</summary>
    /// <exception cref="TeamIsUnknown">There is no such team, or the person does not belong to it.</exception>
    public async Task<MoveResult> AssignAsync(Actor actor, MoveRequest request, string? team, Guid? assigneeId, CancellationToken ct)
    {
        if (team is null || !(await teams.NamesAsync(ct)).Contains(team, StringComparer.Ordinal))
        {
            throw new TeamIsUnknown();
        }

        var assignee = assigneeId is { } id ? (await teams.MembersAsync(team, ct)).Find(m => m.Id == id) ?? throw new TeamIsUnknown() : null;
        return await engine.MoveAsync(ActionMove.Assign, actor, request, actions.LoaderFor(actor, request.RequestId), (loaded, move) =>
        {
            loaded.Subject.Assign(team, assignee is null ? null : (assignee.Id, assignee.Name), actor, move.At);
            move.Says(loaded.Subject.Said).Records(new { team, assignee = assignee?.Id }).LiesWith(team);
        }, ct);
    }

    public Task<MoveResult> SetDueAsync(Actor actor, MoveRequest request, DateOnly dueOn, CancellationToken ct)
        => engine.MoveAsync(ActionMove.SetDue, actor, request, actions.LoaderFor(actor, request.RequestId), (loaded, move) =>
        {
            days.MustBePossible(dueOn, move.At);
            loaded.Subject.SetDue(dueOn, actor, move.At);
            move.Records(new { dueOn }).IsDue(ActionDays.End(dueOn));
        }, ct);
}
