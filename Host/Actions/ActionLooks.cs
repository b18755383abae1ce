using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Actions;
using Portal.Workflows.Actions;

namespace Portal.Host.Actions;

/// <summary>Actions in words and colours.</summary>
public static class ActionLooks
{
    public static string Colour(ActionState state) => state switch
    {
        ActionState.Closed => "grey",
        ActionState.ClosureRequested => "purple",
        _ => "blue",
    };

    public static IEnumerable<SelectListItem> Types => Choices("All", Enum.GetValues<ActionType>());

    /// <summary>What a type is for: the guide's words (2.2); the council's name stands for SCC.</summary>
    public static string Meaning(ActionType type, string council) => type switch
    {
        ActionType.InvoiceQuery => $"Submit a query around invoice details to {council} back office team",
        ActionType.PlacementQuery => $"Submit question about a placement to {council}",
        _ => "Submit question about additional cost",
    };

    public static IEnumerable<SelectListItem> Shown => [new("Open", nameof(ActionShown.Open)), new("Closed", nameof(ActionShown.Closed)), new("All", nameof(ActionShown.All))];

    public static IEnumerable<SelectListItem> Choices(string none, IEnumerable<ActionType> types)
        => [new(none, ""), .. types.Select(t => new SelectListItem(ActionWords.Of(t), t.ToString()))];
}
