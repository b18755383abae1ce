using Portal.Domain.PaymentBatches;

namespace Portal.Workflows.PaymentBatches;

/// <summary>A payment of a batch.</summary>
public sealed record PaymentRow
{
    public required int BatchNumber { get; init; }

    public required int Position { get; init; }

    public required string ProviderRef { get; init; }

    public required string Provider { get; init; }

    public required decimal Amount { get; init; }

    public required BatchPaymentState State { get; init; }

    /// <summary>The day on which the bank sent it back, or null.</summary>
    public required DateOnly? ReturnedOn { get; init; }

    /// <summary>The bank's day, or null.</summary>
    public required DateOnly? PaidOn { get; init; }

    public PaymentReference Reference => new(BatchNumber, Position);
}
