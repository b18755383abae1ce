using Portal.Domain.Contracts;

namespace Portal.Workflows.Contracts;

/// <summary>Another document with the same bytes for the same care package.</summary>
/// <param name="Id">That document.</param>
/// <param name="DocumentType">What it was called.</param>
/// <param name="State">What became of it.</param>
/// <param name="Since">When it last moved.</param>
public sealed record SameFile(Guid Id, string DocumentType, ContractState State, DateTimeOffset Since);
