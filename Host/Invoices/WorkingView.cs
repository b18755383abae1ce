using Portal.Domain.Payments;
using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>"How was this worked out?" of one line.</summary>
/// <param name="Working">What was kept of it; null for a balance.</param>
/// <param name="Amounts">What it came to.</param>
/// <param name="Period">The month; null for a balance.</param>
/// <param name="LineItem">The line item's reference; null for a balance.</param>
public sealed record WorkingView(LineWorking? Working, LineAmounts Amounts, PaymentPeriod? Period, string? LineItem)
{
    /// <summary>Of a credit: what the line that it gives back from came to, without VAT.</summary>
    public decimal? CreditedValue { get; init; }

    /// <summary>Of a difference: what the items come to, beside which something else was typed.</summary>
    public LineAmounts? Beside { get; init; }

    /// <summary>Of an adjustment: why it is made.</summary>
    public LineOrigin? Origin { get; init; }

    /// <summary>It stands open, on a page that is printed.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Of a line that stands on an invoice.</summary>
    public static WorkingView Of(InvoiceLineRow line) => new(LineWorking.Read(line.Working), line.Amounts, line.Period, line.LineItemRef)
    {
        CreditedValue = line.CreditedValue,
        Origin = line.Origin,
        Beside = line.Beside,
    };
}
