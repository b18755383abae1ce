using Portal.Host.Look;

namespace Portal.Host.Invoices;

/// <summary>Lines of a proposed invoice that stand together, with their count and sum.</summary>
/// <param name="Name">What they have in common: a service.</param>
/// <param name="Rows">All of them.</param>
public sealed record ProposalGroup(string Name, IReadOnlyList<ProposalRow> Rows)
{
    /// <summary>"12 items", or "11 of 12 items" where one is not ticked.</summary>
    public string Count
    {
        get
        {
            var ticked = Rows.Count(r => r.IsTicked);
            return ticked == Rows.Count ? Text.Count(Rows.Count, "item", "items") : $"{ticked} of {Text.Count(Rows.Count, "item", "items")}";
        }
    }

    /// <summary>Of those that are ticked, pounds without VAT.</summary>
    public decimal Sum => Rows.Where(r => r.IsTicked).Sum(r => r.Line.Amounts.Value);

    /// <summary>By service, as they are listed; balances, which are of none, last.</summary>
    public static IReadOnlyList<ProposalGroup> ByService(IEnumerable<ProposalRow> rows)
        => [.. rows.GroupBy(r => r.Line.Service).OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.CurrentCulture).Select(g => new ProposalGroup(g.Key ?? "Balances", [.. g]))];
}
