using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>Who has one of the council's roles.</summary>
/// <param name="Role">The role.</param>
/// <param name="Count">How many have it.</param>
/// <param name="People">The first of them by name, with their limits.</param>
public sealed record RoleHolding(CouncilRoles Role, int Count, IReadOnlyList<LimitedPerson> People);
