namespace Portal.Domain.PaymentBatches;

/// <summary>What one provider gets out of a batch: its invoices less its credit notes.</summary>
public sealed class BatchPayment
{
    public required int BatchNumber { get; init; }

    /// <summary>Within the batch, from 1.</summary>
    public required int Position { get; init; }

    public required string ProviderRef { get; init; }

    /// <summary>The provider's name as it was then.</summary>
    public required string Provider { get; init; }

    /// <summary>Pounds, more than nothing.</summary>
    public required decimal Amount { get; init; }

    public PaymentReference Reference => new(BatchNumber, Position);
}
