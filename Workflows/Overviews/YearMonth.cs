using Portal.Domain.Payments;

namespace Portal.Workflows.Overviews;

/// <summary>A month of a provider's year. Pounds, payable: value, VAT and contributions in it.</summary>
/// <param name="Period">The month.</param>
/// <param name="ShouldBe">What its payable line items come to, as the register stands.</param>
/// <param name="Invoiced">What submitted invoices and credit notes claim of it.</param>
/// <param name="Paid">What of that has been paid.</param>
public sealed record YearMonth(PaymentPeriod Period, decimal ShouldBe, decimal Invoiced, decimal Paid)
{
    /// <summary>should be − invoiced; below zero where invoices claim more than the register makes it.</summary>
    public decimal ToCome => ShouldBe - Invoiced;

    /// <summary>Invoiced and not paid yet.</summary>
    public decimal Unpaid => Invoiced - Paid;
}
