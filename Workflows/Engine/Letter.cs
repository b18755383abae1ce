using Portal.Notifications;

namespace Portal.Workflows.Engine;

/// <summary>An email and the person it is for.</summary>
public sealed record Letter(PortalEmail Email, string To, string ToName);
