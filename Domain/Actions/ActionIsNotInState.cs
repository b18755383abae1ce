namespace Portal.Domain.Actions;

/// <summary>Nothing is written in a closed action before it is taken up again, and only what is closed is.</summary>
public sealed class ActionIsNotInState(ActionState state) : Refusal(state switch
{
    ActionState.Closed => "This action is closed: reopen it first",
    ActionState.ClosureRequested => "The closure of this action is requested",
    _ => "This action is open",
});
