using Portal.Domain.Payments;

namespace Portal.Workflows.CarePackages;

/// <summary>A month of a line item: what it costs and what was invoiced for it.</summary>
/// <param name="Period">The month.</param>
/// <param name="Days">The days that the line item and the month share, without those that are held; 0 where only an invoice speaks of the month.</param>
/// <param name="HeldDays">Those that an open report holds.</param>
/// <param name="Amounts">What the days cost.</param>
/// <param name="Invoiced">Lines of invoices for this month.</param>
public sealed record LineItemMonth(PaymentPeriod Period, int Days, int HeldDays, LineAmounts Amounts, IReadOnlyList<InvoicedLine> Invoiced)
{
    /// <summary>The months of a financial year that the line item runs in, or that were invoiced.</summary>
    public static IReadOnlyList<LineItemMonth> Of(FinancialYear year, LineTerms terms, IReadOnlyList<InvoicedLine> invoiced)
        => [.. Enumerable.Range(0, 12).Select(at => Of(new PaymentPeriod(year.First.AddMonths(at)), terms, invoiced)).Where(m => m.Days + m.HeldDays > 0 || m.Invoiced.Count > 0)];

    private static LineItemMonth Of(PaymentPeriod period, LineTerms terms, IReadOnlyList<InvoicedLine> invoiced) => new(
        period,
        PaymentCalculation.PaidDays(terms, period.First, period.Last),
        PaymentCalculation.HeldDays(terms, period.First, period.Last),
        PaymentCalculation.For(terms, period),
        [.. invoiced.Where(x => x.First == period.First)]);
}
