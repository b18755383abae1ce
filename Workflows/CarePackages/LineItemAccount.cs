using Portal.Domain.Payments;

namespace Portal.Workflows.CarePackages;

/// <summary>What a line item costs and what was invoiced for it.</summary>
/// <param name="Years">The financial year that was asked for; else the last two that it has a day or an invoice in, up to the current one.</param>
/// <param name="Others">Its other financial years, the latest first.</param>
/// <param name="Elsewhere">Lines of invoices for months of those.</param>
public sealed record LineItemAccount(IReadOnlyList<LineItemYear> Years, IReadOnlyList<FinancialYear> Others, IReadOnlyList<InvoicedLine> Elsewhere)
{
    private const int Shown = 2;

    /// <param name="item">The line item.</param>
    /// <param name="today">London's day.</param>
    /// <param name="invoiced">Every line of an invoice that the reader may see.</param>
    /// <param name="asked">The financial year that the reader wants; null: the latest ones.</param>
    public static LineItemAccount Of(LineItemDetails item, DateOnly today, IReadOnlyList<InvoicedLine> invoiced, FinancialYear? asked)
    {
        var all = YearsOf(item.Item.StartDate, item.Item.EndDate, FinancialYear.Of(today))
            .Concat(invoiced.Select(x => FinancialYear.Of(x.First)))
            .Distinct().OrderDescending().ToList();
        List<FinancialYear> shown = asked is { } one ? [one] : [.. all.Take(Shown)];
        return new(
            [.. shown.Select(y => new LineItemYear(y, LineItemMonth.Of(y, item.Terms, invoiced)))],
            [.. all.Except(shown)],
            [.. invoiced.Where(x => !shown.Contains(FinancialYear.Of(x.First)))]);
    }

    /// <summary>From its first day to its last, and not beyond the current year; of one that is still to begin, the year that it begins in.</summary>
    private static IEnumerable<FinancialYear> YearsOf(DateOnly start, DateOnly? end, FinancialYear current)
    {
        var first = FinancialYear.Of(start);
        var last = end is { } day && FinancialYear.Of(day) < current ? FinancialYear.Of(day) : current;
        yield return first;
        for (var year = first.Next; year <= last; year = year.Next)
        {
            yield return year;
        }
    }
}
