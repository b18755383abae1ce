using Portal.Domain.Actions;

namespace Portal.Workflows.Actions;

/// <summary>Actions in the guide's words.</summary>
public static class ActionWords
{
    public static string Of(ActionType type) => type switch
    {
        ActionType.InvoiceQuery => "Invoice query",
        ActionType.PlacementQuery => "Placement query",
        _ => "Additional cost query",
    };

    /// <summary>"Pending", "Closure requested", "Closed".</summary>
    public static string Of(ActionState state) => state switch
    {
        ActionState.WithCouncil or ActionState.WithProvider => "Pending",
        ActionState.ClosureRequested => "Closure requested",
        _ => "Closed",
    };
}
