using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>Lines of an invoice that stand together.</summary>
/// <param name="Name">Their service.</param>
/// <param name="Lines">All of them.</param>
public sealed record LineGroup(string Name, IReadOnlyList<InvoiceLineRow> Lines)
{
    /// <summary>As many lines are seen at a glance; more are folded.</summary>
    private const int MaxOpen = 10;

    public decimal Sum => Lines.Sum(l => l.Value);

    /// <summary>By service; empty where there are few lines, or more than a page of them, whose sums would be half sums.</summary>
    public static IReadOnlyList<LineGroup> ByService(InvoiceDetails found)
        => found.LineCount <= MaxOpen || found.LineCount > found.Lines.Count
            ? []
            : [.. found.Lines.GroupBy(l => l.Service).OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.CurrentCulture).Select(g => new LineGroup(g.Key ?? "Balances", [.. g]))];
}
