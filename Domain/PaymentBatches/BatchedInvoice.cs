namespace Portal.Domain.PaymentBatches;

/// <summary>An invoice or a credit note in a batch: standing in one at most (DOMAIN, "Control of money").</summary>
public sealed class BatchedInvoice
{
    public required Guid InvoiceId { get; init; }

    public required int BatchNumber { get; init; }

    public required int Position { get; init; }

    /// <summary>Pounds; less than nothing for a credit note.</summary>
    public required decimal Amount { get; init; }

    public BatchedInvoiceState State { get; private init; }

    /// <summary>The bank's day, kept with the invoice's own while it stands; null: the bank has not paid it yet.</summary>
    public DateOnly? PaidOn { get; private init; }
}
