using Portal.Workflows.Placements;

namespace Portal.Host.Placements;

/// <summary>Rows of a list of reports, and whose list it is.</summary>
/// <param name="Side">Whose pages it links to.</param>
/// <param name="Rows">This page's.</param>
public sealed record PlacementRows(Side Side, IReadOnlyList<PlacementRow> Rows)
{
    public bool IsCouncil => Side == Side.Council;
}
