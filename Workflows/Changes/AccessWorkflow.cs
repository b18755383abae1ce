using Portal.Domain.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Changes;

/// <summary>Who may use the portal for a provider: the council's administrators decide.</summary>
public sealed class AccessWorkflow() : ChangeDefinition(DefinitionName, Decider, Requester, new("Access request to decide", "Access requests to decide"))
{
    public const string DefinitionName = "Portal access request";

    public static Party Decider { get; } = Party.Council("Administrators", CouncilRoles.Administrator);

    public static Party Requester { get; } = Party.Provider("Portal administrator", ProviderRoles.PortalAdministrator);
}
