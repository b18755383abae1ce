using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Portal.Host.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too, and is of this version. Both answer before anything
/// looks up who asks: a session is in the database, which may be what is away.
/// </summary>
public static class HealthSetup
{
    private const int Megabyte = 1024 * 1024;

    private const int LeastMegabytes = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", timeout: Patience);
        return builder;
    }

    /// <summary>Also says when the disk of <paramref name="folder"/> is almost full (setting <c>Health:FreeMegabytes</c>).</summary>
    public static WebApplicationBuilder AddDiskHealth(this WebApplicationBuilder builder, string folder)
    {
        var least = builder.Configuration.GetValue("Health:FreeMegabytes", LeastMegabytes);
        builder.Services.AddHealthChecks().AddCheck("disk", new DiskHealth(folder, (long)least * Megabyte), timeout: Patience);
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(HealthLinks.Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().ShortCircuit();
        app.MapHealthChecks(HealthLinks.Ready, new HealthCheckOptions { ResponseWriter = SayAsync }).AllowAnonymous().ShortCircuit();
        return app;
    }

    /// <summary>How it is in one word, and why it is not well.</summary>
    private static Task SayAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain";
        var reasons = report.Entries.Values.Where(e => e.Status != HealthStatus.Healthy).Select(e => e.Description).ToList();
        return http.Response.WriteAsync(reasons.Count == 0 ? $"{report.Status}" : $"{report.Status}: {string.Join(' ', reasons)}");
    }
}
