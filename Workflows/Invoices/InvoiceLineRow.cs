using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>A line of an invoice as its page shows it.</summary>
public sealed record InvoiceLineRow
{
    public required Guid Id { get; init; }

    /// <summary>Null: the difference, which is what an invoice's own figures say and no row of the store.</summary>
    public required InvoiceLineKind? Kind { get; init; }

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

    /// <summary>Of a difference: the provider's reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Of a difference: what the items come to, beside which something else was typed.</summary>
    public LineAmounts? Beside { get; init; }

    public bool IsDifference => Kind is null;

    /// <summary>The line "Difference" of an invoice; null where its total is its items'.</summary>
    public static InvoiceLineRow? DifferenceOf(Invoice invoice) => invoice.Difference == LineAmounts.Zero ? null : new()
    {
        Id = invoice.Id,
        Kind = null,
        Value = invoice.Difference.Value,
        Vat = invoice.Difference.Vat,
        Contribution = 0,
        Working = "{}",
        Reason = invoice.DifferenceReason,
        Beside = invoice.Items,
    };

    public PaymentPeriod? Period => First is { } first ? new PaymentPeriod(first) : null;

    public LineAmounts Amounts => new(Value, Vat, Contribution);
}
