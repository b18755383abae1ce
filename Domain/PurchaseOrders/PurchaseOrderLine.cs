namespace Portal.Domain.PurchaseOrders;

/// <summary>One line item's part of a revision: round(weekly cost × days in the financial year / 7).</summary>
public sealed class PurchaseOrderLine
{
    public required Guid OrderId { get; init; }

    public required int Revision { get; init; }

    public required string LineItemRef { get; init; }

    public required string ServiceRef { get; init; }

    public required string ServiceLevel { get; init; }

    /// <summary>The first day in the financial year, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day in the financial year, included.</summary>
    public required DateOnly To { get; init; }

    public required int Days { get; init; }

    public required decimal WeeklyCost { get; init; }

    public required decimal Value { get; init; }
}
