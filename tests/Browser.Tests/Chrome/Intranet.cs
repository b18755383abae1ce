using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Portal.Browser.Tests.Chrome;

/// <summary>A page of somebody else's, on a port of its own and of another site than the portal's, that shows an address in a frame.</summary>
internal sealed class Intranet : IAsyncDisposable
{
    private readonly WebApplication app;

    private Intranet(WebApplication app) => this.app = app;

    /// <summary>"http://localhost:12345".</summary>
    public string Origin => app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public static async Task<Intranet> OpenAsync(Uri framed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var site = builder.Build();
        site.MapGet("/", () => Results.Content(
            $"""
            <!DOCTYPE html><html lang="en"><head><title>Our intranet</title><link rel="icon" href="data:,"></head>
            <body><h1>Our intranet</h1><iframe src="{WebUtility.HtmlEncode(framed.ToString())}" title="Your tasks" width="100%" height="800"></iframe></body></html>
            """,
            "text/html"));
        await site.StartAsync();
        return new Intranet(site);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
