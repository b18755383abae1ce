namespace Portal.Notifications.Links;

/// <summary>What every page's footer leads to, also for strangers.</summary>
public static class PublicLinks
{
    public static string Accessibility => "/accessibility";

    public static string Cookies => "/cookies";

    public static string Privacy => "/privacy";
}
