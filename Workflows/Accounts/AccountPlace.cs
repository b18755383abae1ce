using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>One organisation that a person belongs to.</summary>
/// <param name="Provider">Its name; null for the council.</param>
/// <param name="Roles">At the provider.</param>
/// <param name="Council">At the council.</param>
public sealed record AccountPlace(string? Provider, ProviderRoles Roles, CouncilRoles Council);
