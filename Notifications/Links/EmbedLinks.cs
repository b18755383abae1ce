namespace Portal.Notifications.Links;

/// <summary>A provider's tasks in a frame of a page of its own, such as its intranet.</summary>
public static class EmbedLinks
{
    /// <summary>Whatever may stand in a frame lies below it, and nothing else does.</summary>
    public const string Root = "/embed";

    /// <summary>Where somebody signs in for a frame, in a window of its own.</summary>
    public const string Windows = "/embed-sign-in";

    /// <summary>"Your tasks" of whoever looks at it, for this provider.</summary>
    public static string Tasks(string provider) => $"{Root}/{Address.Segment(provider)}/tasks";

    /// <summary>One of them: what it is about, and its form.</summary>
    public static string Task(string provider, Guid id) => $"{Tasks(provider)}/{id}";

    /// <summary>What the frame shows to whoever is not signed in there.</summary>
    /// <param name="provider">The provider's reference.</param>
    /// <param name="returnUrl">What was asked for.</param>
    /// <param name="ended">Why the sign-in is over: "unsent", "locked".</param>
    public static string SignIn(string provider, string? returnUrl = null, string? ended = null)
        => $"{Root}/{Address.Segment(provider)}/sign-in".With(("returnUrl", returnUrl), ("ended", ended));

    /// <summary>The window that asks whether to show the reader's tasks there, and gives the code for it.</summary>
    public static string Window(string provider) => $"{Windows}/{Address.Segment(provider)}";

    /// <summary>Which pages elsewhere may show a provider's tasks: for administrators of the council.</summary>
    public static string Allowed(string provider) => Address.Of(Side.Council, $"/providers/{Address.Segment(provider)}/frames");
}
