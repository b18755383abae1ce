using Portal.Domain.Invoices;

namespace Portal.Workflows.Invoices;

/// <summary>A line of a list of invoices.</summary>
public sealed record InvoiceRow
{
    public required Guid Id { get; init; }

    public required InvoiceKind Kind { get; init; }

    public required string Number { get; init; }

    public required string Provider { get; init; }

    public required DateOnly DateOnInvoice { get; init; }

    public required InvoiceState State { get; init; }

    /// <summary>Pounds.</summary>
    public required decimal Payable { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public string? AuthorisedBy { get; init; }

    public Guid? AuthorisedById { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public DateOnly? ExpectedOn { get; init; }

    public DateOnly? PaidOn { get; init; }

    /// <summary>Since when it stands where it stands.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The first and the last month that its lines are for; null: it has none.</summary>
    public DateOnly? FirstPeriod { get; init; }

    public DateOnly? LastPeriod { get; init; }

    /// <summary>The provider's payment terms.</summary>
    public int TermsDays { get; init; }

    /// <summary>Where the payment stands.</summary>
    /// <param name="today">London's day.</param>
    public InvoicePayment PaymentOf(DateOnly today) => new(Kind, State, Payable, DateOnInvoice, SubmittedAt, TermsDays, today) { FixedOn = ExpectedOn, PaidOn = PaidOn };

    /// <summary>How many moves it has made: what this row shows.</summary>
    public int Moves { get; init; }

    /// <summary>Why it was sent back; it waits for the provider.</summary>
    public string? ReturnReason { get; init; }

    public bool IsReturned => ReturnReason is not null;
}
