using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Changes;

/// <summary>
/// Who may use the portal for a provider: the council's administrators decide. Anybody of the provider asks for a colleague's access, so that
/// one without a portal administrator is not shut out; whoever asks sees and withdraws their own request.
/// </summary>
public sealed class AccessWorkflow() : ChangeDefinition(DefinitionName, Decider, Requester, Colleague, new("Access request to decide", "Access requests to decide"))
{
    public const string DefinitionName = "Portal access request";

    public static Party Decider { get; } = Party.Council("Administrators", CouncilRoles.Administrator);

    /// <summary>Asks for whatever there is to ask of access.</summary>
    public static Party Requester { get; } = Party.Provider("Portal administrator", ProviderRoles.PortalAdministrator);

    /// <summary>Asks for a new user.</summary>
    public static Party Colleague { get; } = Party.AnybodyOfProvider("Anybody of the provider");

    /// <summary>Whether this person may ask for such a change of access.</summary>
    public static bool MayAsk(Actor actor, ChangeKind kind) => (kind == ChangeKind.NewUser ? Colleague : Requester).Includes(actor);
}
