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
    /// <param name="owner">What this colleague has.</param>
    public static string MyWork(string? queue = null, string? provider = null, Guid? owner = null)
        => Address.Of(Side.Council, "/my-work").With(("queue", queue), ("provider", provider), ("owner", owner));

    /// <summary>For whom something waits, to be asked for it.</summary>
    /// <param name="provider">This provider alone.</param>
    public static string Chase(string? provider = null) => Address.Of(Side.Council, "/chase").With(("provider", provider));

    /// <summary>The colleagues of the reader's teams, and what each has.</summary>
    public static string Team => Address.Of(Side.Council, "/team-work");

    /// <summary>One of them: what they have, and when they are away.</summary>
    /// <param name="person">The colleague.</param>
    /// <param name="to">Who is about to get everything.</param>
    public static string Colleague(Guid person, Guid? to = null) => $"{Team}/{person}".With(("to", to));

    /// <summary>Who gets new work first.</summary>
    public static string FirstOwners => $"{Team}/first";

    /// <summary>A rule of that; a new one where no team is named.</summary>
    /// <param name="team">The team's name.</param>
    /// <param name="provider">What comes from this provider; null: from every other.</param>
    /// <param name="remove">It is about to be removed.</param>
    public static string FirstOwner(string? team = null, string? provider = null, bool remove = false) => $"{FirstOwners}/edit".With(("team", team), ("provider", provider), ("remove", remove));
}
