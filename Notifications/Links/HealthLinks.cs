namespace Portal.Notifications.Links;

/// <summary>Where whatever watches the portal asks how it is.</summary>
public static class HealthLinks
{
    /// <summary>The process runs.</summary>
    public static string Live => "/health/live";

    /// <summary>Its database answers and is migrated.</summary>
    public static string Ready => "/health/ready";
}
