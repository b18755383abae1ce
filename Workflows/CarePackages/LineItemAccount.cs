using Portal.Domain.Payments;

namespace Portal.Workflows.CarePackages;

/// <summary>What a line item costs and what was invoiced for it.</summary>
/// <param name="Years">The current financial year, then the one before it.</param>
/// <param name="Elsewhere">Lines of invoices for months of other years.</param>
public sealed record LineItemAccount(IReadOnlyList<LineItemYear> Years, IReadOnlyList<InvoicedLine> Elsewhere)
{
    /// <param name="item">The line item.</param>
    /// <param name="today">London's day.</param>
    /// <param name="invoiced">Every line of an invoice that the reader may see.</param>
    public static LineItemAccount Of(LineItemDetails item, DateOnly today, IReadOnlyList<InvoicedLine> invoiced)
    {
        var current = FinancialYear.Of(today);
        FinancialYear[] shown = [current, new FinancialYear(current.StartYear - 1)];
        return new(
            [.. shown.Select(y => new LineItemYear(y, LineItemMonth.Of(y, item.Terms, invoiced)))],
            [.. invoiced.Where(x => !shown.Contains(FinancialYear.Of(x.First)))]);
    }
}
