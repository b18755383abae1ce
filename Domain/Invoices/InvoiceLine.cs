using Portal.Domain.Payments;

namespace Portal.Domain.Invoices;

/// <summary>
/// One line of an invoice: what of which line item's month is paid, as it was worked out on that day. Never changed
/// afterwards; taken off, it stays as a line that does not count.
/// </summary>
public sealed class InvoiceLine
{
    public required Guid Id { get; init; }

    public required Guid InvoiceId { get; init; }

    public required InvoiceLineKind Kind { get; init; }

    /// <summary>The care package line item; null for a balance.</summary>
    public string? LineItemRef { get; init; }

    /// <summary>The month, by its first day; null for a balance.</summary>
    public DateOnly? Period { get; init; }

    /// <summary>
    /// 0 when the line item's month is invoiced for the first time, then one more with each adjustment: the database lets
    /// one live line have each number, so that nothing is paid twice whatever two people do at once (decision 19).
    /// </summary>
    public int Revision { get; init; }

    /// <summary>With <see cref="CommitmentYear"/> the commitment, "C1170421 - 15/16"; null for a balance.</summary>
    public string? SsRef { get; init; }

    /// <summary>The year that the commitment's financial year begins in.</summary>
    public int? CommitmentYear { get; init; }

    public string? ContractRef { get; init; }

    /// <summary>The invoice whose negative rest this line takes; only for a balance.</summary>
    public Guid? BalanceOf { get; init; }

    /// <summary>The line that this one gives back; only for a credit.</summary>
    public Guid? CreditsLineId { get; init; }

    public required decimal Value { get; init; }

    public required decimal Vat { get; init; }

    public required decimal Contribution { get; init; }

    /// <summary>How it was worked out, as JSON: terms, days, earlier lines. Kept as it was on that day.</summary>
    public required string Working { get; init; }

    /// <summary>Counts: not taken off, and its invoice not deleted.</summary>
    public bool IsLive { get; set; } = true;

    public LineAmounts Amounts => new(Value, Vat, Contribution);

    /// <summary>It gives back what an earlier invoice took too much of a released month.</summary>
    public static bool IsOwedBack(InvoiceLineKind? kind, LineAmounts amounts) => kind == InvoiceLineKind.Adjustment && amounts.Payable < 0;
}
