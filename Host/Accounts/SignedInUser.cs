using System.Security.Claims;
using Portal.Domain.Accounts;
using Portal.Host.Look;

namespace Portal.Host.Accounts;

/// <summary>Reads the claims of a signed-in request. All of them come from the database for each request.</summary>
public static class SignedInUser
{
    public static Guid? UserId(this ClaimsPrincipal user)
        => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static AccountKind? AccountKind(this ClaimsPrincipal user)
        => Enum.TryParse<AccountKind>(user.FindFirstValue(PortalClaims.Kind), out var kind) ? kind : null;

    internal static TRoles Roles<TRoles>(this ClaimsPrincipal user)
        where TRoles : struct, Enum
        => Enum.TryParse<TRoles>(string.Join(',', user.FindAll(PortalClaims.Role).Select(x => x.Value)), out var roles) ? roles : default;
}
