namespace Portal.Workflows.Overviews;

/// <summary>How much there is, for the council's home page; each counted up to a thousand.</summary>
/// <param name="LineItems">Care package line items that have not ended.</param>
/// <param name="Orders">Purchase orders of this financial year.</param>
/// <param name="Providers">Providers with a first period.</param>
public sealed record CouncilCounts(int LineItems, int Orders, int Providers);
