namespace Portal.Domain.Changes;

/// <summary>What it is about has gone: a service that moved, a person who left.</summary>
public sealed class ChangeHasNoSubject() : Refusal("This request is about something that has been removed. Decline it, and tell the provider so");
