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

    /// <summary>The guide's "LA (Invoice Queries)", or the provider, whose turn it is.</summary>
    public static string AssignedTo(ActionState state, string team, string provider) => state == ActionState.WithProvider ? $"Provider ({provider})" : $"LA ({team})";
}
