using Portal.Domain.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Contracts;

/// <summary>A document that a move is about to be made on.</summary>
/// <param name="Document">The document.</param>
/// <param name="OpenedAt">When the actor first opened its file, or null if never.</param>
/// <param name="IsAskedForByContract">A contract of its provider pays only what such a document was agreed for.</param>
public sealed record DocumentToMove(ContractDocument Document, DateTimeOffset? OpenedAt, bool IsAskedForByContract)
{
    /// <summary>From where a decision is sent, and whether its document had been opened.</summary>
    /// <exception cref="InvalidOperationException">The door did not say from where: a decision without evidence is none.</exception>
    internal Signing Signing(MoveContext move)
        => move.From is { } from ? new Signing(from.IpAddress, from.UserAgent, OpenedAt) : throw new InvalidOperationException("A decision on a document says where it was sent from.");
}
