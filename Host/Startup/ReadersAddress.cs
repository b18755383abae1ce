using Portal.Host.Settings;

namespace Portal.Host.Startup;

/// <summary>
/// Outside Development the portal answers at the address that its readers use (setting <c>Portal:Url</c>) and at no other. Whether it is well anybody may
/// ask by any name: what watches over it knows it by its place on the network.
/// </summary>
internal static class ReadersAddress
{
    public static WebApplication UseReadersAddress(this WebApplication app)
    {
        var url = app.Services.GetRequiredService<PortalSettings>().Url;
        if (!app.Environment.IsDevelopment() && url is { Length: > 0 })
        {
            var name = new Uri(url).Host;
            app.Use((http, next) => IsAskedBy(name, http.Request) ? next(http) : RefuseAsync(http, url));
        }

        return app;
    }

    private static bool IsAskedBy(string name, HttpRequest request)
        => string.Equals(request.Host.Host, name, StringComparison.OrdinalIgnoreCase) || request.Path == HealthLinks.Live || request.Path == HealthLinks.Ready;

    private static Task RefuseAsync(HttpContext http, string url)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return http.Response.WriteAsync($"The portal is at {url}. A proxy before it has to hand on the Host header that the reader's browser sent.", http.RequestAborted);
    }
}
