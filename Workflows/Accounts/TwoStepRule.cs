using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>Whose role asks for two-step sign-in: one row.</summary>
public sealed class TwoStepRule
{
    /// <summary>The only row's.</summary>
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public CouncilRoles CouncilRoles { get; set; }

    public ProviderRoles ProviderRoles { get; set; }
}
