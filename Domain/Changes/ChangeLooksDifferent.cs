namespace Portal.Domain.Changes;

/// <summary>What would be asked for is not what was shown: a value changed meanwhile.</summary>
public sealed class ChangeLooksDifferent() : Refusal("A value changed after you opened this page. Your request is shown below with today's values: check it, then send it");
