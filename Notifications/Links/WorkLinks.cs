namespace Portal.Notifications.Links;

/// <summary>Everything that runs, and what could not be done.</summary>
public static class WorkLinks
{
    public static string List => Address.Of(Side.Council, "/work");

    /// <summary>A workflow instance: its diagram, journal, timers and emails.</summary>
    public static string Instance(Guid id) => $"{List}/{id}";

    /// <param name="resolved">Those that were resolved, in place of the open ones.</param>
    public static string Incidents(bool resolved = false) => Address.Of(Side.Council, "/incidents").With(("resolved", resolved));
}
