namespace Portal.Domain.Accounts;

/// <summary>
/// Who acts, and for which organisation, at this moment: what every query and every move asks before it answers.
/// </summary>
public sealed record Actor
{
    private Actor(Guid? userId, string name, string organisation)
    {
        UserId = userId;
        Name = name;
        Organisation = organisation;
    }

    /// <summary>The account, or null when the system itself acts.</summary>
    public Guid? UserId { get; }

    /// <summary>The person's name as others may read it.</summary>
    public string Name { get; }

    /// <summary>The name of the organisation that the person acts for.</summary>
    public string Organisation { get; }

    /// <summary>The provider acted for, or null for the council and the system.</summary>
    public string? ProviderRef { get; private init; }

    public ProviderRoles ProviderRoles { get; private init; }

    public CouncilRoles CouncilRoles { get; private init; }

    public AccountKind? Kind { get; private init; }

    public bool IsCouncil => Kind == AccountKind.Council;

    public bool IsSystem => Kind is null;

    /// <summary>The portal itself: timers and nightly work.</summary>
    public static Actor System { get; } = new(userId: null, "The portal", "The portal");

    public static Actor ForProvider(Guid userId, string name, string providerRef, string provider, ProviderRoles roles)
        => new(userId, name, provider) { Kind = AccountKind.Provider, ProviderRef = providerRef, ProviderRoles = roles };

    public static Actor ForCouncil(Guid userId, string name, string council, CouncilRoles roles)
        => new(userId, name, council) { Kind = AccountKind.Council, CouncilRoles = roles.HasFlag(CouncilRoles.Auditor) ? CouncilRoles.Auditor : roles };

    public bool Has(ProviderRoles role) => role != ProviderRoles.None && (ProviderRoles & role) == role;

    public bool Has(CouncilRoles role) => role != CouncilRoles.None && (CouncilRoles & role) == role;

    /// <summary>Reads everything of the council, and moves nothing.</summary>
    public bool IsAuditor => Has(CouncilRoles.Auditor);

    /// <summary>Whether what is for a role alone is shown: to whoever has it, and to an auditor.</summary>
    public bool MayRead(CouncilRoles role) => Has(role) || IsAuditor;
}
