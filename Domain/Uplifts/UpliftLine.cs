using Portal.Domain.Payments;

namespace Portal.Domain.Uplifts;

/// <summary>One line item of a price uplift request. Pounds a week.</summary>
/// <param name="LineItemRef">The line item.</param>
/// <param name="SsRef">Whose placement it is.</param>
/// <param name="ServiceRef">Where.</param>
/// <param name="Now">What the register said when it was asked for.</param>
/// <param name="Asked">What is asked for.</param>
/// <param name="Agreed">What was agreed, or null.</param>
public sealed record UpliftLine(string LineItemRef, string SsRef, string ServiceRef, decimal Now, decimal Asked, decimal? Agreed = null)
{
    /// <summary>
    /// What the change costs from a day to the end of that day's financial year, as the register stands: each month at the new price less
    /// the same month at today's, each rounded once, VAT and contributions included.
    /// </summary>
    /// <param name="terms">The line item's terms, at today's price.</param>
    /// <param name="price">The new one.</param>
    /// <param name="from">The first day at the new price.</param>
    public static decimal CostInYear(LineTerms terms, decimal price, DateOnly from)
    {
        var last = FinancialYear.Of(from).Last;
        var raised = terms with { WeeklyCost = price };
        var cost = 0m;
        for (var period = PaymentPeriod.Of(from); period.First <= last; period = period.Next)
        {
            var first = period.First > from ? period.First : from;
            cost += PaymentCalculation.For(raised, first, period.Last).Payable - PaymentCalculation.For(terms, first, period.Last).Payable;
        }

        return cost;
    }
}
