using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>Somebody who may use the portal for a provider.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The address that they sign in with.</param>
/// <param name="Roles">What they may do beside reading.</param>
/// <param name="HasPassword">They have accepted their invitation.</param>
/// <param name="IsInvited">Somebody has invited them: an import alone does not.</param>
/// <param name="LastSignIn">UTC; null: never, as far as the audit list knows.</param>
public sealed record AccessRow(Guid UserId, string Name, string Email, ProviderRoles Roles, bool HasPassword, bool IsInvited, DateTimeOffset? LastSignIn);
