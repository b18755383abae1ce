using Microsoft.AspNetCore.HttpOverrides;
using Portal.Host.Settings;

namespace Portal.Host.Startup;

/// <summary>
/// Who a request comes from, and by which scheme, where a proxy hands it on: evidence of signatures, the audit list and the limit of posts hold that
/// address. Believed only from the proxies that the settings name.
/// </summary>
public static class Proxies
{
    /// <summary>The switch of ASP.NET itself, <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c>, which believes whoever asks.</summary>
    internal const string EverybodySetting = "ForwardedHeaders_Enabled";

    /// <summary>Takes that switch away in Development; elsewhere <see cref="ProductionChecks"/> refuses the start.</summary>
    public static WebApplicationBuilder AddProxies(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            builder.Configuration[EverybodySetting] = "false";
        }

        return builder;
    }

    /// <summary>Before everything that asks for the address or the scheme.</summary>
    public static WebApplication UseProxies(this WebApplication app)
    {
        var told = app.Services.GetRequiredService<ProxySettings>();
        if (!told.AreTold)
        {
            return app;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = told.Hops };
        // What ASP.NET believes unasked: any program on this machine.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in told.Networks())
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
        return app;
    }
}
