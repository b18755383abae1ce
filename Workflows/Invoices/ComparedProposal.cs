namespace Portal.Workflows.Invoices;

/// <summary>A proposal beside the month before.</summary>
/// <param name="Differences">What differs, by <see cref="ProposedLine.Key"/>; the other lines are as they were.</param>
/// <param name="Ended">What was there and is no more.</param>
/// <param name="HasLast">There was something to compare with.</param>
public sealed record ComparedProposal(IReadOnlyDictionary<string, LineDifference> Differences, IReadOnlyList<EndedLine> Ended, bool HasLast);
