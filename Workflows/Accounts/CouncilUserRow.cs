using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>Somebody of the council.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The address that they sign in with.</param>
/// <param name="Roles">What they may do; none: they have left.</param>
/// <param name="HasPassword">They have accepted their invitation.</param>
/// <param name="IsInvited">Somebody has invited them: an import alone does not.</param>
/// <param name="HasTwoSteps">Two-step sign-in is on.</param>
/// <param name="LastSignIn">UTC; null: never, as far as the audit list knows.</param>
public sealed record CouncilUserRow(Guid Id, string Name, string Email, CouncilRoles Roles, bool HasPassword, bool IsInvited, bool HasTwoSteps, DateTimeOffset? LastSignIn);
