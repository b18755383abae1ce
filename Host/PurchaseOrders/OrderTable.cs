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
    public PageInfo Paging => PageInfo.Of(Orders!);
}
