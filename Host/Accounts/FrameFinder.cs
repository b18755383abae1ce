using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>Finds out for everything below <see cref="EmbedLinks.Root"/> whose frame it is; an error page in its place knows it too.</summary>
internal static class FrameFinder
{
    public static async Task FindAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments(EmbedLinks.Root, StringComparison.OrdinalIgnoreCase, out var rest)
            && rest.Value!.Split('/') is [_, { Length: > 0 } written, ..])
        {
            var provider = PathKey.Read(written);
            var allowed = await http.RequestServices.GetRequiredService<AllowedFrames>().OfAsync(provider, http.RequestAborted);
            http.Request.Headers.Cookie = http.RequestServices.GetRequiredService<CookieNames>().OfFrame(http.Request.Headers.Cookie);
            http.Features.Set(new Framed(provider, [.. allowed.Select(f => f.Origin).Where(o => FrameOrigin.Parse(o) == o)]));
        }

        await next(http);
    }
}
