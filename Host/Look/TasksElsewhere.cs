using System.Security.Claims;

namespace Portal.Host.Look;

/// <summary>How many tasks wait for somebody at the other providers that they act for, for the frame of every page.</summary>
public delegate Task<int> TasksElsewhere(ClaimsPrincipal user, CancellationToken ct);
