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

    public static IEnumerable<SelectListItem> Shown => [new("Open", nameof(ActionShown.Open)), new("Closed", nameof(ActionShown.Closed)), new("All", nameof(ActionShown.All))];

    public static IEnumerable<SelectListItem> Choices(string none, IEnumerable<ActionType> types)
        => [new(none, ""), .. types.Select(t => new SelectListItem(ActionWords.Of(t), t.ToString()))];

    /// <summary>Where a reader of this side looks at the record that an action is about.</summary>
    public static string AddressOf(string side, SubjectKind kind, string key) => side + kind switch
    {
        SubjectKind.Invoice => $"/invoices/{key}",
        SubjectKind.ContractDocument => $"/contracts/{key}",
        SubjectKind.PlacementReport => $"/placements/{key}",
        SubjectKind.PurchaseOrder => $"/purchase-orders/{key}",
        _ => $"/care-packages/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}",
    };
}
