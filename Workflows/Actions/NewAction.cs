using Portal.Domain.Actions;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Actions;

/// <summary>An action that waits in the context to be saved, and how its workflow begins.</summary>
public sealed record NewAction(ActionItem Item)
{
    public WorkflowSubject Subject => new(Item.Id, ActionWorkflow.DefinitionName, Item.DisplayName, Item.ProviderRef, Item.State, ActionWorkflow.LineOf(Item));

    /// <summary>With the side that did not open it, which is told.</summary>
    public StartMove Start => new(ActionMoves.Open, Item.State == ActionState.WithProvider ? ActionEmails.Answered : ActionEmails.Posted, Item.State.ToString());

    /// <summary>All of it together.</summary>
    internal NewSubject Whole => new(Subject, Tell, Start);

    public MoveContext Tell(MoveContext move) => move
        .Comment(Item.Said)
        .Data(new { Item.Type, Item.Title, Item.SubjectKind, Item.SubjectKey, Item.DueOn, Item.Team })
        .AssignTo(Item.Team, Item.AssigneeId)
        .DueAt(ActionDays.End(Item.DueOn));
}
