using System.Globalization;
using System.Security.Claims;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Portal.Host.Startup;

/// <summary>
/// What is written down of a running portal: in Development warnings on the console, elsewhere one JSON object a line.
/// Never a query string, a name or an email address: who it was is the user's id.
/// </summary>
public static class LogSetup
{
    public static WebApplicationBuilder AddLog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSerilog(
            log =>
            {
                var quiet = builder.Environment.IsDevelopment();
                log.MinimumLevel.Is(quiet ? LogEventLevel.Warning : LogEventLevel.Information)
                    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
                    // A statement that fails is thrown too, and whoever catches it logs it once, without its text.
                    .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
                    .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
                    // The start says in a sentence that it cannot listen.
                    .Filter.ByExcluding(Listening.IsSaidBy)
                    .ReadFrom.Configuration(builder.Configuration)
                    .Enrich.FromLogContext();
                if (quiet)
                {
                    log.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
                }
                else
                {
                    log.WriteTo.Console(new CompactJsonFormatter());
                }
            },
            preserveStaticLogger: true);
        return builder;
    }

    public static WebApplication UseRequestLog(this WebApplication app)
    {
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>(); // else the static one, which is nobody's
            options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0} ms";
            options.GetLevel = (context, _, problem) =>
                problem is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
                : context.Request.Path.Value is { } path && (path == HealthLinks.Live || path == HealthLinks.Ready) ? LogEventLevel.Debug
                : LogEventLevel.Information;
            options.EnrichDiagnosticContext = (diagnostics, context) =>
            {
                diagnostics.Set("RequestId", context.TraceIdentifier);
                if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user)
                {
                    diagnostics.Set("UserId", user);
                }
            };
        });
        return app;
    }
}
