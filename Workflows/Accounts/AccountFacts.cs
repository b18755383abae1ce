using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>What is true of an account at this moment; read again for every request, so that leavers lose access at once.</summary>
/// <param name="SecurityStamp">Changes with the password: a session that carries another one is over.</param>
/// <param name="ProviderRef">The provider asked for, or null when the account is not (or no longer) a member of it.</param>
/// <param name="OwesTwoSteps">A role asks for two-step sign-in, and it is not on.</param>
/// <param name="ProviderCount">Of how many providers the account is a member.</param>
public sealed record AccountFacts(
    Guid UserId,
    string Name,
    AccountKind Kind,
    CouncilRoles CouncilRoles,
    string? SecurityStamp,
    string? ProviderRef,
    string? ProviderName,
    ProviderRoles ProviderRoles,
    int ProviderCount,
    bool OwesTwoSteps)
{
    /// <summary>Staff without a role and people of no provider have left.</summary>
    public bool HasPlace => Kind == AccountKind.Council ? CouncilRoles != CouncilRoles.None : ProviderCount > 0;
}
