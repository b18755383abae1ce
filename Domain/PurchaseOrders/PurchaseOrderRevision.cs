namespace Portal.Domain.PurchaseOrders;

/// <summary>A purchase order as it stood from a day on. Never changed; a changed value makes another one.</summary>
public sealed class PurchaseOrderRevision
{
    public required Guid OrderId { get; init; }

    /// <summary>From 1.</summary>
    public required int Revision { get; init; }

    public required decimal Value { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }
}
