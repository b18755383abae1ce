using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>A person's roles at one provider.</summary>
public sealed class Membership
{
    public Guid UserId { get; init; }

    public required string ProviderRef { get; init; }

    public ProviderRoles Roles { get; set; }
}
