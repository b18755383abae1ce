using Portal.Domain.Contracts;

namespace Portal.Host.Contracts;

/// <summary>A document's file as a page offers it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Path">Where this reader gets the bytes.</param>
public sealed record ContractFileView(ContractDocument Document, string Path);
