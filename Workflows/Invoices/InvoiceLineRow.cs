using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>A line of an invoice as its page shows it.</summary>
public sealed record InvoiceLineRow
{
    public required Guid Id { get; init; }

    public required InvoiceLineKind Kind { get; init; }

    public string? LineItemRef { get; init; }

    public DateOnly? First { get; init; }

    public string? SsRef { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public string? Client { get; init; }

    public int? Year { get; init; }

    public string? ContractRef { get; init; }

    public string? Contract { get; init; }

    /// <summary>Null for a balance.</summary>
    public string? Service { get; init; }

    public Guid? BalanceOf { get; init; }

    public string? BalanceNumber { get; init; }

    public required decimal Value { get; init; }

    public required decimal Vat { get; init; }

    public required decimal Contribution { get; init; }

    public required string Working { get; init; }

    /// <summary>Of a credit: what the line that it gives back from came to, without VAT.</summary>
    public decimal? CreditedValue { get; init; }

    /// <summary>Of an adjustment: why it is made.</summary>
    public LineOrigin? Origin { get; init; }

    public PaymentPeriod? Period => First is { } first ? new PaymentPeriod(first) : null;

    public LineAmounts Amounts => new(Value, Vat, Contribution);
}
