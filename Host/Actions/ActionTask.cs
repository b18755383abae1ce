using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Host.Work;
using Portal.Workflows.Actions;

namespace Portal.Host.Actions;

/// <summary>The action's own page is its thread, with the answer and its files below it; in a frame its latest posts stand above the form.</summary>
public sealed class ActionTask(ActionReader actions) : ITaskView
{
    /// <summary>What somebody reads before they answer.</summary>
    private const int Latest = 3;

    public IReadOnlyList<string> Definitions => [ActionWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var side = actor.Side();
        return await actions.FindAsync(actor, id, 1, ct) is not { } found ? null : new TaskView(ActionLinks.Details(side, id))
        {
            Partial = "_ActionTask",
            Model = (new ActionPostsView(side, [.. found.Posts.Rows.Where(p => p.Kind != PostKind.Entry).TakeLast(Latest)], found.Files), found),
            IsOnRecord = true,
        };
    }
}
