namespace Portal.Workflows.Search;

/// <summary>What was found of one kind.</summary>
/// <param name="Kind">What such things are called.</param>
/// <param name="Rows">One page of them.</param>
/// <param name="Page">Which, from 1.</param>
/// <param name="HasMore">There are others after these.</param>
public sealed record FoundKind(string Kind, IReadOnlyList<Found> Rows, int Page, bool HasMore);
