using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Authorization.Policy;
using Portal.Domain.Accounts;
using Portal.Host.Look;

namespace Portal.Host.Accounts;

/// <summary>Provider people who have chosen no provider yet, or lost the one they chose, are asked for it instead of refused.</summary>
internal sealed class ChooseProviderFirst : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden || !LacksOnlyAProvider(context, policy))
        {
            return usual.HandleAsync(next, context, policy, authorizeResult);
        }

        // What was posted is lost with the provider it was for; a page that was asked for is opened afterwards.
        var request = context.Request;
        context.Response.Redirect(HttpMethods.IsGet(request.Method)
            ? AccountLinks.ChooseProvider(request.Path + request.QueryString)
            : AccountLinks.ChooseProvider());
        return Task.CompletedTask;
    }

    private static bool LacksOnlyAProvider(HttpContext context, AuthorizationPolicy policy)
        => context.User.AccountKind() == AccountKind.Provider
            && !context.User.HasClaim(x => x.Type == PortalClaims.Provider)
            && policy.Requirements.OfType<ClaimsAuthorizationRequirement>().Any(x => x.ClaimType == PortalClaims.Provider);
}
