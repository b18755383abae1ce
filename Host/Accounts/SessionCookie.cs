using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>For every request: is the session still good, and what is true of its account now?</summary>
internal class SessionCookie(AccountReader accounts) : CookieAuthenticationEvents
{
    /// <summary>Sent by scripts that nobody's hand has set going.</summary>
    internal const string BackgroundHeader = "X-Portal-Background";

    /// <summary>The sliding of the framework would let what a page does by itself put the end off.</summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = false;
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var signedIn = context.Principal;
        var facts = signedIn?.UserId() is { } id
            ? await accounts.FindAsync(id, context.Properties.ChosenProvider(), context.HttpContext.RequestAborted)
            : null;
        if (facts is { HasPlace: true } && signedIn!.Stamp() == (facts.SecurityStamp ?? ""))
        {
            context.ReplacePrincipal(new ClaimsPrincipal(Identity(facts)));
            context.ShouldRenew = IsActivity(context);
            return;
        }

        // The account is gone, has left every place, or its password has changed since: the session's row goes too.
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <summary>
    /// Whatever a person does puts the end off; what a page does by itself (following work that goes on) does not. Not
    /// more often than the grain, so that a page with its parts writes once.
    /// </summary>
    private static bool IsActivity(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return context.Properties.IssuedUtc is { } issued && now - issued > SessionLimits.Grain && !context.HttpContext.Request.Headers.ContainsKey(BackgroundHeader)
            && !context.HttpContext.Request.Path.StartsWithSegments(AccountLinks.SignIn, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whoever sent something without a session is told that it was not recorded.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            context.RedirectUri = QueryHelpers.AddQueryString(context.RedirectUri, "ended", "unsent");
        }

        return base.RedirectToLogin(context);
    }

    /// <summary>The sign-in page says itself where to go next, after checking that it is a place of this portal.</summary>
    public override Task RedirectToReturnUrl(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    /// <summary>A right that is missing is a 403 page, never a detour.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static ClaimsIdentity Identity(AccountFacts facts)
    {
        var identity = new ClaimsIdentity(PortalSession.Scheme, ClaimTypes.Name, PortalClaims.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, facts.UserId.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, facts.Name));
        identity.AddClaim(new Claim(PortalClaims.Kind, facts.Kind.ToString()));
        identity.AddClaim(PortalSession.StampOf(facts));
        if (facts.OwesTwoSteps)
        {
            identity.AddClaim(new Claim(PortalClaims.OwesTwoSteps, "true"));
        }

        if (facts.Kind == AccountKind.Council)
        {
            AddRoles(identity, Enum.GetValues<CouncilRoles>().Where(x => x != CouncilRoles.None && facts.CouncilRoles.HasFlag(x)));
            return identity;
        }

        identity.AddClaim(new Claim(PortalClaims.ProviderCount, facts.ProviderCount.ToString(CultureInfo.InvariantCulture)));
        if (facts.ProviderRef is { } provider)
        {
            identity.AddClaim(new Claim(PortalClaims.Provider, provider));
            identity.AddClaim(new Claim(PortalClaims.ProviderName, facts.ProviderName ?? provider));
            AddRoles(identity, Enum.GetValues<ProviderRoles>().Where(x => x != ProviderRoles.None && facts.ProviderRoles.HasFlag(x)));
        }

        return identity;
    }

    private static void AddRoles<TRole>(ClaimsIdentity identity, IEnumerable<TRole> roles)
        where TRole : struct, Enum
        => identity.AddClaims(roles.Select(x => new Claim(PortalClaims.Role, x.ToString())));
}
