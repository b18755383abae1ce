using Microsoft.AspNetCore.DataProtection;
using Portal.Host.Settings;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>
/// Between the two steps of sign-in there is no session: only a protected cookie that says, for five minutes, whose
/// password was right.
/// </summary>
public sealed class SecondStepCookie(IDataProtectionProvider protection, TimeProvider clock, IConfiguration settings)
{
    private const string Name = "portal-second-step";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    private readonly IDataProtector protector = protection.CreateProtector("Portal.SecondStep");

    public void Set(HttpContext http, AppUser user)
        => http.Response.Cookies.Append(Name, protector.Protect($"{user.Id:N}|{(clock.GetUtcNow() + Lasts).UtcTicks}|{user.SecurityStamp}"), Options());

    public void Clear(HttpContext http) => http.Response.Cookies.Delete(Name, Options());

    /// <summary>Whose password was right, with the stamp that the account had then; null where nobody's, or too long ago.</summary>
    public (Guid UserId, string Stamp)? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { } value)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(value).Split('|', 3) is [var id, var until, var stamp]
                && long.Parse(until, System.Globalization.CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks
                    ? (Guid.Parse(id, System.Globalization.CultureInfo.InvariantCulture), stamp)
                    : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // not ours
        }
    }

    private CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = AccountLinks.SignIn, Secure = settings.IsReachedByTls(), IsEssential = true };
}
