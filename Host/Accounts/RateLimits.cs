using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Look;

namespace Portal.Host.Accounts;

/// <summary>
/// How often one address on the network may try a password or ask for an email. The account's own lock-out counts per
/// account; this one slows down whoever tries many accounts. Name it on a page: <c>[EnableRateLimiting(RateLimits.Passwords)]</c>.
/// </summary>
public static class RateLimits
{
    /// <summary>Posts to sign-in, forgotten password, reset, invitation, and pages that ask for the password again.</summary>
    public const string Passwords = "passwords";

    /// <summary>Posts of moves, some of which ask for the password: as many for each person as <see cref="Passwords"/> for an address, since a whole organisation may have one.</summary>
    public const string Moves = "moves";

    /// <summary>The setting: posts per minute and client address, all these pages together.</summary>
    public const string PerMinuteSetting = "SignIn:PerMinute";

    private const int DefaultPerMinute = 20;

    internal static void AddTo(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter =
                context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
                    ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
                    : "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Passwords, http => Partition(http, ""));
        options.AddPolicy(Moves, http => Partition(http, http.Request.Cookies[NameOfSession(http)] ?? ""));
    }

    private static string NameOfSession(HttpContext http)
        => http.RequestServices.GetRequiredService<CookieNames>().Of(Framed.Of(http) is null ? PortalSession.Scheme : FrameSession.Scheme);

    /// <param name="http">The request.</param>
    /// <param name="session">Whose it is; where nobody's or a made-up one, the page is not reached.</param>
    private static RateLimitPartition<string> Partition(HttpContext http, string session)
    {
        // Looking at the page costs nothing and tries nothing.
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var limit = http.RequestServices.GetRequiredService<IConfiguration>().GetValue(PerMinuteSetting, DefaultPerMinute);
        var client = http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return RateLimitPartition.GetFixedWindowLimiter($"{client} {session}", _ => new() { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) });
    }
}
