using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.Changes;

namespace Portal.Host.Changes;

/// <summary>What is asked for beside what stands there.</summary>
public sealed class ChangeTask(ChangeReader changes) : ITaskView
{
    public IReadOnlyList<string> Definitions => [ChangeWorkflow.DefinitionName, AccessWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
        => await changes.FindAsync(actor, id, ct) is not { } found ? null : new TaskView(ChangeLinks.Details(actor.Side(), id))
        {
            Partial = "_Change",
            Model = found,
        };
}
