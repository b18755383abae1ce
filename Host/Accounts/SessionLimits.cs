namespace Portal.Host.Accounts;

/// <summary>How long a session lasts.</summary>
/// <param name="Idle">
/// It ends so long after the last request (setting <c>Session:IdleMinutes</c>). The page warns two minutes before.
/// </param>
/// <param name="Maximum">It ends so long after signing in, whatever happens (setting <c>Session:MaximumHours</c>).</param>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Maximum)
{
    private const double DefaultIdleMinutes = 15;
    private const double DefaultMaximumHours = 12;

    /// <summary>How long before the end the page warns.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromMinutes(2);

    /// <summary>A request that comes so soon after the last one does not move the end: the page is told a little less.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromSeconds(10);

    public static SessionLimits From(IConfiguration settings) => new(
        TimeSpan.FromMinutes(settings.GetValue("Session:IdleMinutes", DefaultIdleMinutes)),
        TimeSpan.FromHours(settings.GetValue("Session:MaximumHours", DefaultMaximumHours)));
}
