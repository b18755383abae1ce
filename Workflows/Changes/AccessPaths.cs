using Portal.Workflows.Accounts;

namespace Portal.Workflows.Changes;

/// <summary>Make the paths of an account's one-time links.</summary>
public sealed record AccessPaths(Func<AppUser, Task<string>> Invitation, Func<AppUser, Task<string>> Reset, string? IpAddress = null);
