namespace Portal.Domain.Changes;

/// <summary>What would be asked for is not what was shown: a value changed meanwhile.</summary>
public sealed class ChangeLooksDifferent() : Refusal("A value has changed since you looked at it. What you ask for stands below as it is now: check it, then send it");
