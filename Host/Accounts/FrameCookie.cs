using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Portal.Host.Look;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>The session of a frame is asked as the portal's own is, and is good for the provider of its address alone.</summary>
internal sealed class FrameCookie(AccountReader accounts) : SessionCookie(accounts)
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Properties.ChosenProvider() != Framed.Of(context.HttpContext)?.Provider)
        {
            context.RejectPrincipal(); // the frame of another provider: that one's session goes on
            return;
        }

        await base.ValidatePrincipal(context);
        if (context.Principal?.HasClaim(c => c.Type == PortalClaims.Provider) == false || context.Principal?.HasClaim(PortalClaims.OwesTwoSteps, "true") == true)
        {
            context.RejectPrincipal(); // no longer of the provider, or two-step sign-in has to be set up first, in the window
            await FrameSession.EndAsync(context.HttpContext);
        }
    }

    /// <summary>The sign-in page stands in no frame: its place there leads to it.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var isPost = HttpMethods.IsPost(request.Method);
        context.Response.Redirect(EmbedLinks.SignIn(Framed.Of(context.HttpContext)!.Provider, request.Path, isPost ? "unsent" : null));
        return Task.CompletedTask;
    }
}
