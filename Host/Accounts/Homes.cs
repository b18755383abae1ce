using System.Security.Claims;
using Portal.Domain.Accounts;
using Portal.Host.Look;

namespace Portal.Host.Accounts;

/// <summary>Where a person starts.</summary>
public static class Homes
{
    public static string Of(ClaimsPrincipal user)
        => user.AccountKind() is { } kind ? Of(kind, user.HasClaim(x => x.Type == PortalClaims.Provider)) : AccountLinks.SignIn;

    internal static string Of(AccountKind kind, bool hasProvider) => (kind, hasProvider) switch
    {
        (Domain.Accounts.AccountKind.Council, _) => HomeLinks.Of(Side.Council),
        (_, true) => HomeLinks.Of(Side.Provider),
        _ => AccountLinks.ChooseProvider(),
    };
}
