using Microsoft.Net.Http.Headers;

namespace Portal.Host.Look;

/// <summary>
/// Tells the browser what a page may not do. A response that set a header itself keeps it: a file shown inside a page
/// has its own Content-Security-Policy.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For a file shown inside a page of ours, such as a PDF: it can run nothing, and only we may frame it.</summary>
    public const string FilePolicy =
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static readonly (string Name, string Value)[] Headers =
    [
        (HeaderNames.ContentSecurityPolicy, Policy),
        (HeaderNames.XContentTypeOptions, "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Robots-Tag", "noindex, nofollow"),
    ];

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Set, context.Response);
        // Asked now: an error page in its place is answered at another address. What is added last runs first.
        if (Framed.IsOpenedByFrame(context.Request))
        {
            context.Response.OnStarting(KeepOpener, context.Response);
        }

        return next(context);
    }

    /// <summary>What stands in a frame of a page elsewhere: as every page, but that those origins may show it.</summary>
    public static string PolicyFor(IReadOnlyList<string> origins)
        => origins.Count == 0 ? Policy : Policy.Replace("frame-ancestors 'none'", "frame-ancestors " + string.Join(' ', origins), StringComparison.Ordinal);

    private static Task KeepOpener(object state)
    {
        ((HttpResponse)state).Headers["Cross-Origin-Opener-Policy"] = "unsafe-none";
        return Task.CompletedTask;
    }

    private static Task Set(object state)
    {
        var response = (HttpResponse)state;
        if (Framed.Of(response.HttpContext) is { } frame)
        {
            response.Headers.ContentSecurityPolicy = PolicyFor(frame.Origins);
            response.Headers.Remove(HeaderNames.XFrameOptions); // antiforgery's, which knows of no origins
        }

        foreach (var (name, value) in Headers)
        {
            response.Headers.TryAdd(name, value);
        }

        // A page may show a child's name: it must not stay in the cache of a shared machine.
        if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
        {
            response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
