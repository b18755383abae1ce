using Portal.Domain.Contracts;

namespace Portal.Workflows.Contracts;

/// <summary>A document that a move is about to be made on.</summary>
/// <param name="Document">The document.</param>
/// <param name="OpenedAt">When the actor first opened its file, or null if never.</param>
public sealed record DocumentToMove(ContractDocument Document, DateTimeOffset? OpenedAt);
