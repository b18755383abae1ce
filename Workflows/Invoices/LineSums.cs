using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>What all live lines of a line item's month come to.</summary>
internal static class LineSums
{
    /// <param name="lines">Those that the reader may count.</param>
    /// <param name="items">The line items.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<Dictionary<(string LineItem, DateOnly First), LineAmounts>> ByMonthAsync(this IQueryable<InvoiceLine> lines, IReadOnlyList<string> items, CancellationToken ct)
        => (await lines.AsNoTracking()
            .Where(l => l.IsLive && l.LineItemRef != null && items.Contains(l.LineItemRef) && l.Period != null)
            .GroupBy(l => new { l.LineItemRef, l.Period })
            .Select(g => new { g.Key, Value = g.Sum(l => l.Value), Vat = g.Sum(l => l.Vat), Contribution = g.Sum(l => l.Contribution) })
            .ToListAsync(ct))
            .ToDictionary(s => (s.Key.LineItemRef!, s.Key.Period!.Value), s => new LineAmounts(s.Value, s.Vat, s.Contribution));
}
