using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.Actions;

namespace Portal.Host.Actions;

/// <summary>The action's own page is its thread, with the answer below it.</summary>
public sealed class ActionTask(ActionReader actions) : ITaskView
{
    public IReadOnlyList<string> Definitions => [ActionWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
        => await actions.ExistsAsync(actor, id, ct) ? new TaskView(ActionLinks.Details(actor.Side(), id)) : null;
}
