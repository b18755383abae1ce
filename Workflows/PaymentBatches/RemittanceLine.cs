using Portal.Domain.Invoices;

namespace Portal.Workflows.PaymentBatches;

/// <summary>An invoice or a credit note in a payment.</summary>
public sealed record RemittanceLine
{
    public required Guid Id { get; init; }

    /// <summary>The provider's own number.</summary>
    public required string Number { get; init; }

    public required InvoiceKind Kind { get; init; }

    /// <summary>The date on it.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Pounds; less than nothing for a credit note.</summary>
    public required decimal Amount { get; init; }

    /// <summary>How many children its lines are for.</summary>
    public required int Clients { get; init; }

    /// <summary>The first and the last month that its lines are for; null: it has none.</summary>
    public required DateOnly? FirstPeriod { get; init; }

    public required DateOnly? LastPeriod { get; init; }
}
