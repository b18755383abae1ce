using Portal.Domain.Payments;

namespace Portal.Domain.PurchaseOrders;

/// <summary>What one line item costs in one financial year: round(weekly cost × days / 7), rounded once.</summary>
/// <param name="Year">The financial year.</param>
/// <param name="From">The first day of the line item in that year, included.</param>
/// <param name="To">The last day of the line item in that year, included.</param>
/// <param name="Value">Pounds, without VAT.</param>
public readonly record struct YearCost(FinancialYear Year, DateOnly From, DateOnly To, decimal Value)
{
    /// <summary>Both ends included.</summary>
    public int Days => PaymentCalculation.SharedDays(From, To, From, To);

    /// <summary>Each financial year that the line item meets, the earliest first.</summary>
    /// <param name="start">The line item's first day, included.</param>
    /// <param name="end">Its last day, included; null while open.</param>
    /// <param name="weeklyCost">Pounds a week.</param>
    /// <param name="until">The last financial year of interest: orders are not raised ahead.</param>
    public static IEnumerable<YearCost> Of(DateOnly start, DateOnly? end, decimal weeklyCost, FinancialYear until)
    {
        for (var year = FinancialYear.Of(start); year <= until; year = year.Next)
        {
            var days = PaymentCalculation.SharedDays(start, end, year.First, year.Last);
            if (days == 0)
            {
                yield break;
            }

            var from = start > year.First ? start : year.First;
            yield return new YearCost(year, from, from.AddDays(days - 1), PaymentCalculation.ForDays(weeklyCost, days));
        }
    }
}
