using System.Security.Claims;
using Portal.Domain.Accounts;
using Portal.Host.Look;

namespace Portal.Host.Accounts;

/// <summary>Where a person starts.</summary>
public static class Homes
{
    public static string Of(ClaimsPrincipal user)
        => user.AccountKind() is { } kind ? Of(kind, user.HasClaim(x => x.Type == PortalClaims.Provider)) : AccountPaths.SignIn;

    internal static string Of(AccountKind kind, bool hasProvider) => (kind, hasProvider) switch
    {
        (Domain.Accounts.AccountKind.Council, _) => AccountPaths.CouncilHome,
        (_, true) => AccountPaths.ProviderHome,
        _ => AccountPaths.ChooseProvider,
    };
}
