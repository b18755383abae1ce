using Portal.Workflows.Placements;

namespace Portal.Host.Placements;

/// <summary>A report, and from which side it is read.</summary>
/// <param name="Side">Whose pages it links to.</param>
/// <param name="Found">The report.</param>
public sealed record PlacementPage(Side Side, PlacementDetails Found);
