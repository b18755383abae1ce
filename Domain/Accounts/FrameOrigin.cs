using System.Globalization;

namespace Portal.Domain.Accounts;

/// <summary>The origin of a page that may show a provider's tasks in a frame, as a browser compares it: scheme, host and port (RFC 6454).</summary>
public static class FrameOrigin
{
    public const int MaxLength = 200;

    /// <summary>How many a provider may have: each travels in a header with every page shown in a frame.</summary>
    public const int MaxPerProvider = 10;

    /// <summary>"https://intranet.example:8443" of what somebody typed; null where it is none, or more than one.</summary>
    /// <remarks>Whatever is not encrypted could be rewritten on its way, so it shows nothing; a computer's own addresses never leave it.</remarks>
    public static string? Parse(string typed)
    {
        var text = typed.Trim();
        if (text.Length is 0 or > MaxLength || text.Any(c => char.IsWhiteSpace(c) || c is ';' or ',' or '*' or '\'' or '"')
            || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.PathAndQuery is not "/" || uri.Fragment.Length > 0)
        {
            return null;
        }

        var isSafe = uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);
        if (!isSafe || uri.IdnHost.Length == 0 || uri.HostNameType == UriHostNameType.Unknown)
        {
            return null;
        }

        var host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost.ToLowerInvariant();
        var origin = $"{uri.Scheme}://{host}{(uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}"))}";
        return origin.Length <= MaxLength ? origin : null;
    }
}
