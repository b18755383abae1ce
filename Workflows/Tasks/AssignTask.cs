using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>Somebody of the council takes a task on, gives it to a colleague of its team, or back to the team.</summary>
public sealed class AssignTask(PortalDbContext db, WorkflowEngine engine, TaskPeople people, AssignAction actions)
{
    /// <param name="actor">Somebody who may do the task themselves.</param>
    /// <param name="request">Which task, by which form.</param>
    /// <param name="owner">Who has it from now on; null: the team.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <param name="from">Who has it now, where it is taken from nobody else; null: whoever it is.</param>
    /// <exception cref="OwnerIsNotOfTheTeam">The person could not do it.</exception>
    /// <exception cref="TaskIsSomebodyElses">Somebody else has it.</exception>
    /// <exception cref="Refusal">It has ended, or is not for this person.</exception>
    public async Task<MoveResult> HandleAsync(Actor actor, MoveRequest request, Guid? owner, CancellationToken ct, Guid? from = null)
    {
        if (await db.Instances.AsNoTracking().Where(i => i.Id == request.SubjectId).Select(i => new { i.Definition, i.Team }).FirstOrDefaultAsync(ct) is not { } task)
        {
            return MoveResult.NotFound;
        }

        if (task.Definition == ActionWorkflow.DefinitionName)
        {
            return await actions.AssignAsync(actor, request, task.Team, owner, from is null ? null : new SeenAssignee(from), ct); // the action says in its thread who has it
        }

        var name = owner is { } id ? ((await people.OfAsync(task.Team, ct)).FirstOrDefault(p => p.Id == id) ?? throw new OwnerIsNotOfTheTeam()).Name : null;
        return await engine.MoveAsync(TaskMoves.Assign, actor, request, db.Instances.LoaderOfTasks(), (loaded, move) =>
        {
            if (loaded.Instance.Team != task.Team)
            {
                throw new OwnerIsNotOfTheTeam(); // it went on to another team at this moment
            }

            if (from is not null && loaded.Instance.OwnerId != from)
            {
                throw new TaskIsSomebodyElses();
            }

            loaded.Instance.OwnerId = owner;
            move.Comment(name is null ? $"Given back to {task.Team}" : $"To {name}");
        }, ct, typed => typed.FormData(new { owner }));
    }
}
