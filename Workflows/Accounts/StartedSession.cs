namespace Portal.Workflows.Accounts;

/// <summary>A session that begins.</summary>
public sealed record StartedSession(Guid Id, Guid UserId, byte[] Ticket, DateTimeOffset ExpiresAt, string? IpAddress, string? UserAgent);
