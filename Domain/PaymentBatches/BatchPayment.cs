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

    /// <summary>Pounds, more than nothing; of one that was held out, what it would have been.</summary>
    public required decimal Amount { get; init; }

    public BatchPaymentState State { get; private init; }

    /// <summary>The day on which the bank had paid what it sent back; null: it sent nothing back.</summary>
    public DateOnly? WasPaidOn { get; private init; }

    /// <summary>The day on which it sent it back.</summary>
    public DateOnly? ReturnedOn { get; private init; }

    /// <summary>The cost codes of the contracts that it pays under, as they were at the release, a semicolon between two; null: none.</summary>
    public string? CostCodes { get; private init; }

    public PaymentReference Reference => new(BatchNumber, Position);
}
