using System.Globalization;
using System.Security.Claims;
using Portal.Domain.Accounts;

namespace Portal.Host.Look;

/// <summary>What the frame of every page knows of its reader, from claims alone.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Kind">Which side they stand on.</param>
/// <param name="ProviderName">The provider acted for, or null.</param>
/// <param name="CanSwitchProvider">Whether they belong to several.</param>
/// <param name="IsAuditor">Whether they read everything and move nothing.</param>
public sealed record LayoutUser(string Name, AccountKind Kind, string? ProviderName, bool CanSwitchProvider, bool IsAuditor)
{
    /// <summary>Null for a reader who is not signed in.</summary>
    public static LayoutUser? From(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true
            || !Enum.TryParse<AccountKind>(user.FindFirstValue(PortalClaims.Kind), ignoreCase: true, out var kind))
        {
            return null;
        }

        _ = int.TryParse(
            user.FindFirstValue(PortalClaims.ProviderCount), NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return new LayoutUser(
            user.FindFirstValue(ClaimTypes.Name) ?? user.Identity.Name ?? "",
            kind,
            user.FindFirstValue(PortalClaims.ProviderName),
            count > 1,
            user.IsAuditor());
    }
}
