using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.PurchaseOrders;

/// <summary>A list of purchase orders as a page shows it.</summary>
/// <param name="Orders">Null until the reader has set filters.</param>
/// <param name="Side">Whose pages it links to.</param>
/// <param name="ShowsProvider">Whether there are orders of more than one.</param>
public sealed record OrderTable(Paged<PurchaseOrderRow>? Orders, Side Side, bool ShowsProvider)
{
    /// <summary>What was paid beside all orders of that year and those providers.</summary>
    public OrderDifferences Differences { get; init; } = new(0, 0, 0);

    public PageInfo Paging => PageInfo.Of(Orders!);
}
