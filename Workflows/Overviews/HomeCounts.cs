namespace Portal.Workflows.Overviews;

/// <summary>What a provider has to look up, for its home page; each counted up to a thousand.</summary>
/// <param name="LineItems">Care package line items that have not ended.</param>
/// <param name="Orders">Purchase orders of this financial year.</param>
public sealed record HomeCounts(int LineItems, int Orders);
