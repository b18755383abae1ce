using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.PaymentBatches;

/// <summary>What a payment pays: a line of one of its invoices, or how much an invoice was entered otherwise than its lines.</summary>
public sealed record RemittanceItem
{
    public required string Number { get; init; }

    public required InvoiceKind Kind { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>What the invoice is paid with, pounds.</summary>
    public required decimal Invoice { get; init; }

    /// <summary>Null: the difference between what was entered and the lines.</summary>
    public InvoiceLineKind? Line { get; init; }

    public string? SsRef { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public string? Client { get; init; }

    public string? LineItemRef { get; init; }

    public DateOnly? First { get; init; }

    /// <summary>Pounds.</summary>
    public required decimal Amount { get; init; }

    public PaymentPeriod? Period => First is { } first ? new PaymentPeriod(first) : null;

    public string What => Line?.Title() ?? "Difference";
}
