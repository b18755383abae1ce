using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>What the page of a proposed invoice reads.</summary>
public sealed record ProposalReads(ProposalReader Proposals, ProposalComparison Comparison, LineOrigins Origins, QueriedLines Queries, HeldMonths Held);
