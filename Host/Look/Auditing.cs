using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Portal.Domain.Accounts;

namespace Portal.Host.Look;

/// <summary>What an auditor's requests and pages are: everything that reads, nothing that moves.</summary>
public static class Auditing
{
    /// <summary>Handed to a policy in place of a request, it asks whether the page may be read; handed nothing, the policy speaks of posts too.</summary>
    public static readonly object ToRead = new();

    public static bool IsAuditor(this ClaimsPrincipal user)
        => user.HasClaim(PortalClaims.Kind, nameof(AccountKind.Council)) && user.HasClaim(PortalClaims.Role, nameof(CouncilRoles.Auditor));

    /// <summary>Whether what a policy is asked about only reads.</summary>
    public static bool OnlyReads(object? asked)
        => ReferenceEquals(asked, ToRead)
            || (asked is HttpContext http
                && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<OnlyReadsAttribute>() is not null));

    /// <summary>Whether the person may send a form of the page that is shown to it.</summary>
    public static async Task<bool> MaySendAsync(HttpContext http)
    {
        if (!http.User.IsAuditor() || http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<OnlyReadsAttribute>() is not null)
        {
            return true;
        }

        var policies = http.RequestServices.GetRequiredService<IAuthorizationService>();
        foreach (var policy in endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>())
        {
            if (!(await policies.AuthorizeAsync(http.User, policy)).Succeeded)
            {
                return false;
            }
        }

        return true;
    }
}
