namespace Portal.Host.Accounts;

/// <summary>How long a session lasts.</summary>
/// <param name="Idle">
/// It ends so long after the last request (setting <c>Session:IdleMinutes</c>). A short idle time-out, with its warning
/// on the page, is a matter of this setting.
/// </param>
/// <param name="Maximum">It ends so long after signing in, whatever happens (setting <c>Session:MaximumHours</c>).</param>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Maximum)
{
    private const double DefaultIdleMinutes = 120;
    private const double DefaultMaximumHours = 12;

    public static SessionLimits From(IConfiguration settings) => new(
        TimeSpan.FromMinutes(settings.GetValue("Session:IdleMinutes", DefaultIdleMinutes)),
        TimeSpan.FromHours(settings.GetValue("Session:MaximumHours", DefaultMaximumHours)));
}
