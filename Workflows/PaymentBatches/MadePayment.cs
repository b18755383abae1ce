using Portal.Domain.PaymentBatches;

namespace Portal.Workflows.PaymentBatches;

/// <summary>A payment that the bank has made, in a provider's list.</summary>
public sealed record MadePayment
{
    public required int BatchNumber { get; init; }

    public required int Position { get; init; }

    /// <summary>The bank's day.</summary>
    public required DateOnly PaidOn { get; init; }

    /// <summary>The day on which the bank sent it back; null: it did not.</summary>
    public required DateOnly? ReturnedOn { get; init; }

    /// <summary>Pounds.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Invoices and credit notes in it.</summary>
    public required int Invoices { get; init; }

    public PaymentReference Reference => new(BatchNumber, Position);
}
