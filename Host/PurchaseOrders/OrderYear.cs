using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Calendar;
using Portal.Domain.Payments;

namespace Portal.Host.PurchaseOrders;

/// <summary>The filter Financial Year: "16/17"; today's unless another is chosen.</summary>
public static class OrderYear
{
    public static FinancialYear Today(TimeProvider clock) => FinancialYear.Of(LondonTime.DateOf(clock.GetUtcNow()));

    /// <summary>What was asked for; today's where that is no financial year.</summary>
    public static FinancialYear Chosen(string? asked, FinancialYear today) => FinancialYear.TryParse(asked, out var year) ? year : today;

    public static IEnumerable<SelectListItem> Choices(IEnumerable<FinancialYear> years, FinancialYear chosen)
        => years.Append(chosen).Distinct().OrderDescending().Select(y => new SelectListItem(y.ToString(), y.ToString()));
}
