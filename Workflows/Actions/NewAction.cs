using Portal.Domain.Actions;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Actions;

/// <summary>An action that waits in the context to be saved, and how its workflow begins.</summary>
public sealed record NewAction(ActionItem Item)
{
    public WorkflowSubject Subject => new(Item.Id, ActionWorkflow.DefinitionName, Item.Called, Item.ProviderRef);

    /// <summary>With the side that did not open it, which is told.</summary>
    public StartMove Start => new(ActionMove.Open, Item.State == ActionState.WithProvider ? ActionLetters.Answered : ActionLetters.Posted, Item.State.ToString());

    public Moving Tell(Moving move) => move
        .Says(Item.Said)
        .Records(new { Item.Type, Item.Title, Item.SubjectKind, Item.SubjectKey, Item.DueOn, Item.Team })
        .LiesWith(Item.Team)
        .IsDue(ActionDays.End(Item.DueOn));
}
