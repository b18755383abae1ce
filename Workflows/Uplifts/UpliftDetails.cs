using Portal.Domain.Uplifts;

namespace Portal.Workflows.Uplifts;

/// <summary>One price uplift request as its reader sees it.</summary>
/// <param name="Uplift">The request.</param>
/// <param name="Provider">Whose it is.</param>
/// <param name="Lines">Its line items.</param>
/// <param name="Files">The ids and names of what came with it.</param>
public sealed record UpliftDetails(UpliftRequest Uplift, string Provider, IReadOnlyList<UpliftLineRow> Lines, IReadOnlyDictionary<Guid, string> Files)
{
    /// <summary>What it would cost, or costs, to the end of the financial year in which it begins. Pounds.</summary>
    public decimal Cost => Lines.Sum(l => l.Cost);
}
