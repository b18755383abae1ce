namespace Portal.Domain.Changes;

/// <summary>A request is decided once.</summary>
public sealed class ChangeIsDecided(ChangeState state) : Refusal($"This request is already {state.ToString().ToLowerInvariant()}");
