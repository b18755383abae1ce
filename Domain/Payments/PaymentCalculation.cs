using Portal.Domain.CarePackages;

namespace Portal.Domain.Payments;

/// <summary>
/// What a line item costs over some days. Pure: the same terms and days always give the same pence. A daily rate is
/// never rounded first; everything is rounded once, at the line.
/// </summary>
public static class PaymentCalculation
{
    private const int DaysInAWeek = 7;

    /// <summary>The days that the line item and the span share, both ends included; 0 when they do not meet.</summary>
    public static int SharedDays(DateOnly start, DateOnly? end, DateOnly from, DateOnly to)
    {
        var first = start > from ? start : from;
        var last = end < to ? end.Value : to;
        return Math.Max(0, last.DayNumber - first.DayNumber + 1);
    }

    /// <summary>Of the days that the line item and the span share, those that an open report holds.</summary>
    public static int HeldDays(in LineTerms terms, DateOnly from, DateOnly to)
    {
        var days = 0;
        foreach (var span in terms.Held)
        {
            var first = span.From > from ? span.From : from;
            days += SharedDays(terms.Start, terms.End, first, span.To < to ? span.To.Value : to);
        }

        return days;
    }

    /// <summary>The days that are paid now: shared, payable and not held.</summary>
    public static int PaidDays(in LineTerms terms, DateOnly from, DateOnly to)
        => terms.IsPayable ? SharedDays(terms.Start, terms.End, from, to) - HeldDays(terms, from, to) : 0;

    /// <summary>What should be paid for a span of days; nothing where the line item is not payable.</summary>
    /// <param name="terms">The line item as it stands.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="to">The last day, included.</param>
    public static LineAmounts For(in LineTerms terms, DateOnly from, DateOnly to)
    {
        var days = PaidDays(terms, from, to);
        if (days == 0)
        {
            return LineAmounts.Zero;
        }

        var value = ForDays(terms.WeeklyCost, days);
        return new LineAmounts(value, terms.LacksVatNumber ? 0 : VatOf(terms, value), Contribution(terms, value, days));
    }

    /// <summary>What should be paid for a month.</summary>
    public static LineAmounts For(in LineTerms terms, PaymentPeriod period) => For(terms, period.First, period.Last);

    /// <summary>
    /// What the next invoice must carry for a month that was invoiced before: <em>should be − already invoiced</em>, never
    /// days × −rate, which can be a penny out (decision 20).
    /// </summary>
    public static LineAmounts Adjustment(in LineTerms terms, PaymentPeriod period, LineAmounts invoiced) => For(terms, period) - invoiced;

    /// <summary>
    /// What a month that was invoiced before should come to now. What an open report holds is neither taken back nor paid before it is
    /// answered: between what is paid for certain and what the register says, whatever was invoiced stands. So does VAT that was invoiced
    /// before its provider's VAT number left the register, up to the contract's rate: it may have been due then, and a person looks.
    /// </summary>
    public static LineAmounts Standing(in LineTerms terms, PaymentPeriod period, LineAmounts invoiced)
    {
        var standing = Reported(terms, period, invoiced);
        return terms.LeavesVatOut && invoiced.Vat > 0 ? standing with { Vat = Math.Min(invoiced.Vat, VatOf(terms, standing.Value)) } : standing;
    }

    private static LineAmounts Reported(in LineTerms terms, PaymentPeriod period, LineAmounts invoiced)
    {
        var paid = For(terms, period);
        if (terms.Held.Count == 0 || invoiced.Value <= paid.Value)
        {
            return paid;
        }

        var registered = For(terms with { Held = [] }, period);
        return invoiced.Value < registered.Value ? invoiced : registered;
    }

    /// <summary>round(weekly amount × days / 7).</summary>
    public static decimal ForDays(decimal weekly, int days) => Pounds.Round(weekly * days / DaysInAWeek);

    /// <summary>The rate as a fraction: 0, 0.05 or 0.20.</summary>
    public static decimal RateOf(VatRate vat) => vat switch
    {
        VatRate.Reduced => 0.05m,
        VatRate.Standard => 0.20m,
        _ => 0m,
    };

    private static decimal VatOf(in LineTerms terms, decimal value) => Pounds.Round(value * RateOf(terms.Vat));

    private static decimal Contribution(in LineTerms terms, decimal value, int days)
        => terms switch
        {
            { ContributionWeekly: { } weekly } => ForDays(weekly, days),
            { ContributionPercent: { } percent } => Pounds.Round(value * percent / 100),
            _ => 0m,
        };
}
