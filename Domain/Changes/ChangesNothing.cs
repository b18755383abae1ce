namespace Portal.Domain.Changes;

/// <summary>A request asks for something else than stands there.</summary>
public sealed class ChangesNothing() : Refusal("Nothing would change: enter what should be different");
