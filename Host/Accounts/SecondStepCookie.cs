using Portal.Host.Look;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>
/// Between the two steps of sign-in there is no session: only a cookie with a random token that says, for five minutes and once, whose
/// password was right.
/// </summary>
public sealed class SecondStepCookie(OneTimeTokens tokens, CookieNames names)
{
    private string Name => names.Of("portal-second-step");

    public async Task SetAsync(HttpContext http, AppUser user, CancellationToken ct)
        => http.Response.Cookies.Append(Name, await tokens.GiveNowAsync(user, OneTimePurpose.SecondStep, ct), Options());

    /// <summary>Whose password was right; null where nobody's, too long ago, or before the account was changed.</summary>
    public async Task<Guid?> ReadAsync(HttpContext http, CancellationToken ct)
        => http.Request.Cookies[Name] is { Length: > 0 } token ? await tokens.FindAsync(token, OneTimePurpose.SecondStep, ct) : null;

    /// <summary>The second step is done: nobody does it again with this cookie. False where somebody did meanwhile.</summary>
    public async Task<bool> UseAsync(HttpContext http, CancellationToken ct)
    {
        var used = await tokens.UseAsync(http.Request.Cookies[Name] ?? "", OneTimePurpose.SecondStep, () => Task.FromResult(true), ct);
        http.Response.Cookies.Delete(Name, Options());
        return used;
    }

    private static CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
