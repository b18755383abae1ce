using Portal.Domain.Payments;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>The filters of a list of purchase orders (the guide, 4.2). Clients are named by SSRef only, since filters stand in the URL.</summary>
public sealed record PurchaseOrderFilter
{
    /// <summary>Null: all.</summary>
    public FinancialYear? Year { get; init; }

    /// <summary>Orders whose latest revision has a line of this service.</summary>
    public string? ServiceRef { get; init; }

    public IReadOnlyList<string> SsRefs { get; init; } = [];

    /// <summary>The council's; null: all.</summary>
    public string? ProviderRef { get; init; }

    public int Page { get; init; } = 1;
}
