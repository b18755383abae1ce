using Portal.Domain.Payments;

namespace Portal.Workflows.Overviews;

/// <summary>What was invoiced for a client's month, over all providers; credit notes take off. Pounds.</summary>
/// <param name="First">The month; null: a line that is for no month.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Value">Without VAT.</param>
/// <param name="Vat">VAT.</param>
/// <param name="Contribution">What other funders pay.</param>
/// <param name="Finalised">Of what is payable: what is finalised.</param>
/// <param name="Paid">Of that: what was paid, or taken off a payment.</param>
public sealed record StoryMonth(DateOnly? First, int Lines, decimal Value, decimal Vat, decimal Contribution, decimal Finalised, decimal Paid)
{
    public decimal Payable => new LineAmounts(Value, Vat, Contribution).Payable;

    public PaymentPeriod? Period => First is { } first ? new PaymentPeriod(first) : null;
}
