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
        if (text.Length is 0 or > MaxLength || text.Any(char.IsWhiteSpace)
            || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.PathAndQuery is not "/" || uri.Fragment.Length > 0)
        {
            return null;
        }

        // The host as a browser reads it: full-width signs have become plain ones by now, so this is where they are looked for.
        var host = uri.IdnHost.ToLowerInvariant();
        var isSafe = uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);
        if (!isSafe || uri.Port == 0 || host.Split('.').Any(l => !IsLabel(l)))
        {
            return null;
        }

        var origin = $"{uri.Scheme}://{host}{(uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}"))}";
        return origin.Length <= MaxLength ? origin : null;
    }

    /// <summary>A part of a host's name, or of an address of version 4: a policy names no host of version 6.</summary>
    private static bool IsLabel(string part)
        => part.Length > 0 && part[0] != '-' && part[^1] != '-' && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
}
