using Portal.Domain.Accounts;

namespace Portal.Workflows.Engine;

/// <summary>Who may make a move, or whose turn it is: a role of one side, or the portal itself.</summary>
/// <param name="Name">As people read it on diagrams and lists.</param>
/// <param name="Kind">Whose turn it is: which kind of party.</param>
public sealed record Party(string Name, TurnKind Kind)
{
    private readonly Func<Actor, bool> includes = _ => false;

    public static Party Placements { get; } = Council("Placements team", CouncilRoles.Placements);

    public static Party Signatory { get; } = Provider("Signatory", ProviderRoles.Signatory);

    /// <summary>Timers and nightly work.</summary>
    public static Party Portal { get; } = new("The portal", TurnKind.Nobody, a => a.IsSystem);

    /// <summary>The council's role that it stands for; none where it is a provider's, the portal, or everybody of the council.</summary>
    public CouncilRoles Role { get; private init; }

    /// <summary>Everybody of the council, so that an inbox says whose it is.</summary>
    public bool HasInboxes { get; private init; }

    private Party(string name, TurnKind kind, Func<Actor, bool> includes)
        : this(name, kind) => this.includes = includes;

    public static Party Council(string team, CouncilRoles role) => new(team, TurnKind.Team, a => a.IsCouncil && a.Has(role)) { Role = role };

    /// <summary>Everybody of the council but its auditors, whatever their roles; which team it lies with, the move says.</summary>
    public static Party CouncilStaff(string name) => new(name, TurnKind.Team, a => a is { IsCouncil: true, IsAuditor: false }) { HasInboxes = true };

    /// <summary>Somebody of a provider with any of these roles.</summary>
    public static Party Provider(string name, params ProviderRoles[] roles) => new(name, TurnKind.Provider, a => Array.Exists(roles, a.Has));

    /// <summary>Everybody of a provider, whatever their roles.</summary>
    public static Party AnybodyOfProvider(string name) => new(name, TurnKind.Provider, a => a is { IsCouncil: false, IsSystem: false });

    public bool Includes(Actor actor) => includes(actor);
}
