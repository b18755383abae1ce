using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Portal.Host.Look;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>
/// The sign-in of a frame: apart from the portal's own, whose cookie no browser sends there. It is good below <see cref="EmbedLinks.Root"/>
/// alone, in the one site that shows it, and acts for one provider.
/// </summary>
internal static class FrameSession
{
    /// <summary>The authentication scheme, and the name of the cookie as the page about cookies tells it.</summary>
    public const string Scheme = "portal-frame";

    /// <summary>Signs the person in, in this frame.</summary>
    public static Task StartAsync(HttpContext http, AppUser user, string providerRef) => PortalSession.StartAsync(http, user, providerRef, Scheme);

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);

    /// <summary>How long it lasts and where it is kept is as with the portal's own.</summary>
    public static void Describe(CookieAuthenticationOptions options, ITicketStore store, IConfiguration settings, CookieNames names)
    {
        options.Cookie.Name = names.Of(Scheme);
        options.EventsType = typeof(FrameCookie);
        options.SessionStore = store;
        options.SlidingExpiration = true;
        options.ExpireTimeSpan = SessionLimits.From(settings).Idle;
    }

    /// <summary>
    /// Every cookie of a frame: sent from within another site, kept apart for each such site (CHIPS), and never with a request for the rest
    /// of the portal.
    /// </summary>
    public static void AddTo(CookiePolicyOptions policy)
    {
        policy.OnAppendCookie = cookie => cookie.CookieName = Shape(cookie.Context, cookie.CookieOptions, cookie.CookieName);
        policy.OnDeleteCookie = cookie => cookie.CookieName = Shape(cookie.Context, cookie.CookieOptions, cookie.CookieName);
    }

    private static string Shape(HttpContext http, CookieOptions cookie, string name)
    {
        if (Framed.Of(http) is null)
        {
            return name;
        }

        cookie.SameSite = SameSiteMode.None;
        cookie.Secure = true;
        cookie.Path = EmbedLinks.Root;
        cookie.Extensions.Add("Partitioned");
        return CookieNames.InFrame(name);
    }
}
