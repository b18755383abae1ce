namespace Portal.Notifications.Links;

/// <summary>Everything that runs, and what could not be done.</summary>
public static class WorkLinks
{
    public static string List => Address.Of(Side.Council, "/work");

    /// <summary>What is in progress, of one kind.</summary>
    /// <param name="definition">The workflow.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="show">"Overdue", "Ended"; null: all that has not ended.</param>
    /// <param name="waits">"Provider" or "Team": for whom it waits.</param>
    /// <param name="provider">Whose it is.</param>
    /// <param name="team">Who of the council sees to it.</param>
    /// <param name="order">"Oldest": what has stood there longest on top.</param>
    public static string ListOf(string? definition = null, string? state = null, string? show = null, string? waits = null, string? provider = null, string? team = null, string? order = null)
        => List.With(("Show", show), ("Definition", definition), ("State", state), ("Waits", waits), ("Provider", provider), ("Team", team), ("Order", order));

    /// <summary>A workflow instance: its diagram, journal, timers and emails.</summary>
    public static string Instance(Guid id) => $"{List}/{id}";

    /// <summary>Gives up incidents of one cause.</summary>
    /// <param name="kind">"Email", "Outbox", "Timer", "Job".</param>
    /// <param name="cause">As the group of them says.</param>
    public static string GiveUp(string kind, string cause) => Address.Of(Side.Council, "/incidents/give-up").With(("Kind", kind), ("Cause", cause));

    /// <summary>Stops all email, or lets it leave again.</summary>
    public static string StopEmail => Address.Of(Side.Council, "/incidents/stop-email");

    /// <param name="resolved">Those that were resolved, in place of the open ones.</param>
    public static string Incidents(bool resolved = false) => Address.Of(Side.Council, "/incidents").With(("resolved", resolved));
}
