namespace Portal.Host.Invoices;

/// <summary>Lines of a proposed invoice, to be ticked.</summary>
/// <param name="Caption">What they are.</param>
/// <param name="Rows">The lines.</param>
/// <param name="Differ">They say in what they differ from the month before.</param>
public sealed record ProposedLinesView(string Caption, IReadOnlyList<ProposalRow> Rows, bool Differ);
