namespace Portal.Domain.Changes;

/// <summary>Two people look at every change.</summary>
public sealed class NobodyApprovesTheirOwnRequest() : Refusal("You asked for this yourself: somebody else must apply it");
