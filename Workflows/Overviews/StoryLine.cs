using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.Overviews;

/// <summary>A line of an invoice or credit note for a client, with who decided about it.</summary>
public sealed record StoryLine
{
    public required Guid InvoiceId { get; init; }

    public required string Number { get; init; }

    public required InvoiceKind InvoiceKind { get; init; }

    public required InvoiceState State { get; init; }

    public required string Provider { get; init; }

    public required InvoiceLineKind Kind { get; init; }

    public required DateOnly? First { get; init; }

    public required string? LineItemRef { get; init; }

    public required decimal Value { get; init; }

    public required decimal Vat { get; init; }

    public required decimal Contribution { get; init; }

    /// <summary>How it was worked out, as it was kept then.</summary>
    public required string Working { get; init; }

    /// <summary>Of a credit: what the line that it gives back from came to, without VAT.</summary>
    public required decimal? CreditedValue { get; init; }

    public required string? SubmittedBy { get; init; }

    public required string? AuthorisedBy { get; init; }

    public required string? FinalisedBy { get; init; }

    public required DateOnly? PaidOn { get; init; }

    public PaymentPeriod? Period => First is { } first ? new PaymentPeriod(first) : null;

    public LineAmounts Amounts => new(Value, Vat, Contribution);
}
