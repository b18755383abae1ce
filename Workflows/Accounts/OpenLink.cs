namespace Portal.Workflows.Accounts;

/// <summary>A one-time link that would work still.</summary>
public sealed record OpenLink(Guid Id, OneTimePurpose Purpose, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt);
