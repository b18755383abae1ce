using Portal.Domain;

namespace Portal.Workflows.Accounts;

/// <summary>A membership needs a provider that the register knows.</summary>
public sealed class InvitedProviderMustExist(string providerRef)
    : Refusal($"The register has no provider \"{providerRef}\". Import it first, or check the reference.");
