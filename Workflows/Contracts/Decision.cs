using Portal.Domain.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Contracts;

/// <summary>A signatory's decision: the journal's line, and the evidence that it holds.</summary>
public sealed record Decision(JournalEntry Entry, DecisionEvidence Evidence);
