namespace Portal.Domain.Changes;

/// <summary>What it is about has gone: a service that moved, a person who left.</summary>
public sealed class ChangeHasNoSubject() : Refusal("What this is about is not there any more. Decline it and say so");
