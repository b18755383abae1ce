using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Portal.Host.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too, and is of this version.</summary>
public static class HealthSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", timeout: Patience);
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(HealthLinks.Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(HealthLinks.Ready).AllowAnonymous();
        return app;
    }
}
