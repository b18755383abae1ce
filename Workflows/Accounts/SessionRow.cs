namespace Portal.Workflows.Accounts;

/// <summary>A signed-in browser as its owner sees it.</summary>
public sealed record SessionRow(Guid Id, DateTimeOffset StartedAt, DateTimeOffset SeenAt, string? IpAddress, string? UserAgent);
