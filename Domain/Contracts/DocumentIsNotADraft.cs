namespace Portal.Domain.Contracts;

/// <summary>What was published never changes.</summary>
public sealed class DocumentIsNotADraft(ContractState state)
    : Refusal($"This document is {state.ToString().ToLowerInvariant()}: only a draft can be changed or published");
