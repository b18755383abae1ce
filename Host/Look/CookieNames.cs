using Microsoft.Extensions.Primitives;
using Portal.Host.Settings;

namespace Portal.Host.Look;

/// <summary>
/// What the portal's cookies are called. Where readers come by TLS, and outside Development always, a name tells the browser to take the cookie over TLS
/// alone and from this very host, so that neither somebody on the way nor a neighbouring site can put one in its place.
/// </summary>
/// <param name="OverTls">Whether they travel by TLS alone.</param>
public sealed record CookieNames(bool OverTls)
{
    private const string HostPrefix = "__Host-";

    /// <summary>For those of a frame, which are not for the whole host: by TLS alone.</summary>
    private const string FramePrefix = "__Secure-";

    private const string Ours = "portal-";

    public static CookieNames From(IConfiguration settings, IHostEnvironment environment) => new(!environment.IsDevelopment() || settings.IsReachedByTls());

    /// <param name="name">As the page about cookies tells it, "portal-...".</param>
    public string Of(string name) => OverTls ? HostPrefix + name : name;

    /// <summary>The same for one that only a frame has.</summary>
    public string OfFrames(string name) => InFrame(Of(name));

    /// <summary>The name under which a frame's browser keeps the cookie: its path is not the whole host.</summary>
    internal static string InFrame(string name) => IsOurs(name, HostPrefix) ? FramePrefix + name[HostPrefix.Length..] : name;

    /// <summary>The cookies of a frame's request by the names that the portal knows; those of the portal itself are none of the frame's.</summary>
    internal StringValues OfFrame(StringValues cookies)
    {
        if (!OverTls)
        {
            return cookies;
        }

        var each = string.Join(';', cookies.AsEnumerable()).Split(';', StringSplitOptions.TrimEntries);
        return string.Join("; ", each.Where(c => !IsOurs(c, HostPrefix)).Select(c => IsOurs(c, FramePrefix) ? HostPrefix + c[FramePrefix.Length..] : c));
    }

    private static bool IsOurs(string name, string prefix) => name.StartsWith(prefix + Ours, StringComparison.Ordinal);
}
