namespace Portal.Notifications.Links;

/// <summary>What waits for somebody.</summary>
public static class TaskLinks
{
    /// <summary>Every task lies below it.</summary>
    public const string Tasks = "/tasks";

    /// <summary>One task of either side: what it is about, and its form. Emails lead here.</summary>
    public static string Task(Guid id) => $"{Tasks}/{id}";

    /// <summary>The same for somebody who acts for another of their providers.</summary>
    public static string Elsewhere(Guid id) => $"{Task(id)}/elsewhere";

    /// <summary>"Your tasks" of somebody of a provider.</summary>
    /// <param name="kind">Of this kind only.</param>
    public static string Yours(string? kind = null) => Address.Of(Side.Provider, "/tasks").With(("kind", kind));

    /// <summary>"My work" of somebody of the council.</summary>
    /// <param name="queue">One of its queues.</param>
    /// <param name="provider">What waits with, or comes from, this provider.</param>
    public static string MyWork(string? queue = null, string? provider = null) => Address.Of(Side.Council, "/my-work").With(("queue", queue), ("provider", provider));
}
