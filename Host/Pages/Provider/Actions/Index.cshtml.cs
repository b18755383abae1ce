using Microsoft.AspNetCore.Authorization;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Actions;
using Portal.Host.Look;
using Portal.Workflows.Actions;

namespace Portal.Host.Pages.Provider.Actions;

/// <summary>A provider's actions (the guide, part 3).</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(70, "Actions and Change Requests", MenuGroup.Requests, Also = ChangeLinks.Provider)]
public sealed class IndexModel(CurrentActor current, ActionList list, ActionExport export, TimeProvider time) : ActionListPage(current, list, export, time)
{
    private readonly CurrentActor current = current;

    public override Side Side => Side.Provider;

    public bool MayOpen => current.MayBegin(ActionWorkflow.DefinitionName);
}
