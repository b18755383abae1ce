using Portal.Domain.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Changes;

/// <summary>Details of an organisation, a service or a contact: the placements team decides.</summary>
public sealed class ChangeWorkflow() : ChangeDefinition(DefinitionName, Decider, Requester, Requester, new("Change to decide", "Changes to decide"))
{
    public const string DefinitionName = "Change request";

    public static Party Decider { get; } = Party.Placements;

    /// <summary>Whoever speaks for the provider.</summary>
    public static Party Requester { get; } = Party.Provider("Provider", ProviderRoles.Actions);
}
