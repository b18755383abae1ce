using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>Whom to give an account, and what they may do: roles of the council, or roles at one provider.</summary>
/// <param name="ProviderRef">Null for council staff.</param>
public sealed record UserInvitation(
    string Email, string Name, CouncilRoles CouncilRoles, string? ProviderRef = null, ProviderRoles ProviderRoles = ProviderRoles.None)
{
    public AccountKind Kind => ProviderRef is null ? AccountKind.Council : AccountKind.Provider;
}
