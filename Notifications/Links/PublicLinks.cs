namespace Portal.Notifications.Links;

/// <summary>What every page's footer leads to, also for strangers; and what programs look for that come from elsewhere.</summary>
public static class PublicLinks
{
    public static string Accessibility => "/accessibility";

    public static string Cookies => "/cookies";

    public static string Privacy => "/privacy";

    /// <summary>Whom to tell of a weakness; nothing is there where the council names nobody.</summary>
    public static string SecurityText => "/.well-known/security.txt";

    /// <summary>What search engines ask for first.</summary>
    public static string Robots => "/robots.txt";
}
