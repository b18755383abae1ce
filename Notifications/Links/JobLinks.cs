namespace Portal.Notifications.Links;

/// <summary>What the portal does by the clock: for council staff.</summary>
public static class JobLinks
{
    public static string List => Address.Of(Side.Council, "/jobs");

    /// <summary>Hangfire's own pages: for administrators.</summary>
    public static string Hangfire => $"{List}/hangfire";

    /// <summary>The runs of one job.</summary>
    public static string Runs(string job) => $"{List}/{Address.Segment(job)}";
}
