namespace Portal.Domain.Contracts;

/// <summary>Only a published document can be agreed, rejected or withdrawn (the guide, 1.9 to 1.14).</summary>
public sealed class DocumentIsNotPublished(ContractState state)
    : Refusal($"This document is {state.ToString().ToLowerInvariant()}: only a published document can be agreed, rejected or withdrawn");
