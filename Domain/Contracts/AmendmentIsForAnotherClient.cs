namespace Portal.Domain.Contracts;

/// <summary>An amended document speaks of the same client as the one that it replaces.</summary>
public sealed class AmendmentIsForAnotherClient() : Refusal("An amended document must be for the same client as the one it replaces");
