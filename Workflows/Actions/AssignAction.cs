using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Actions;

/// <summary>Who of the council sees to an action, and by when.</summary>
public sealed class AssignAction(WorkflowEngine engine, ActionQueries actions, Teams teams, ActionDays days)
{
    /// <summary>Puts it into a team's inbox, and gives it to one person where <paramref name="assigneeId"/> says so.</summary>
    /// <param name="actor">Somebody of the council.</param>
    /// <param name="request">Which action, by which form.</param>
    /// <param name="team">The team's name.</param>
    /// <param name="assigneeId">One of its people, or null for its inbox.</param>
    /// <param name="seen">Who had it when the form was shown; null: whoever it is.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="TeamIsUnknown">There is no such team, or the person does not belong to it.</exception>
    /// <exception cref="AssigneeChangedMeanwhile">Somebody else has it by now.</exception>
    public async Task<MoveResult> AssignAsync(Actor actor, MoveRequest request, string? team, Guid? assigneeId, SeenAssignee? seen, CancellationToken ct)
    {
        if (team is null || !(await teams.NamesAsync(ct)).Contains(team, StringComparer.Ordinal))
        {
            throw new TeamIsUnknown();
        }

        var assignee = assigneeId is { } id ? (await teams.MembersAsync(team, ct)).Find(m => m.Id == id) ?? throw new TeamIsUnknown() : null;
        return await engine.MoveAsync(ActionMoves.Assign, actor, request, actions.LoaderFor(actor, request.RequestId), (loaded, move) =>
        {
            if (seen is not null && seen.AssigneeId != loaded.Subject.AssigneeId)
            {
                throw new AssigneeChangedMeanwhile(loaded.Subject.Assignee);
            }

            loaded.Subject.Assign(team, assignee is null ? null : (assignee.Id, assignee.Name), actor, move.At);
            move.Comment(loaded.Subject.Said).AssignTo(team, assigneeId);
        }, ct, typed => typed.FormData(new { team, assignee = assigneeId }));
    }

    /// <summary>
    /// What somebody had who leaves a team goes back to its inbox, each by a move of its own. Whoever leaves the council
    /// loses their actions first, and then their roles: cut short, they still have the rest.
    /// </summary>
    /// <param name="actor">Who takes them away.</param>
    /// <param name="leavers">Who leaves.</param>
    /// <param name="team">Of this team only; null: of all.</param>
    /// <param name="ct">Stops it between two of them.</param>
    public async Task GiveBackAsync(Actor actor, IReadOnlyCollection<Guid> leavers, string? team, CancellationToken ct)
    {
        var theirs = await actions.VisibleTo(actor).AsNoTracking()
            .Where(a => a.AssigneeId != null && leavers.Contains(a.AssigneeId.Value) && a.State != ActionState.Closed && (team == null || a.Team == team))
            .Select(a => new { a.Id, a.Team, a.AssigneeId }).ToListAsync(ct);
        foreach (var item in theirs)
        {
            try
            {
                await AssignAsync(actor, new MoveRequest(item.Id, Guid.NewGuid()), item.Team, assigneeId: null, new SeenAssignee(item.AssigneeId), ct);
            }
            catch (Exception e) when (e is MovedMeanwhile or AssigneeChangedMeanwhile or MoveNotPermitted)
            {
                // Closed, or somebody else's, meanwhile.
            }
        }
    }

    public Task<MoveResult> SetDueAsync(Actor actor, MoveRequest request, DateOnly dueOn, CancellationToken ct)
        => engine.MoveAsync(ActionMoves.SetDue, actor, request, actions.LoaderFor(actor, request.RequestId), (loaded, move) =>
        {
            days.MustBePossible(dueOn, move.At);
            loaded.Subject.SetDue(dueOn, actor, move.At);
            move.DueAt(ActionDays.End(dueOn));
        }, ct, typed => typed.FormData(new { dueOn }));
}
