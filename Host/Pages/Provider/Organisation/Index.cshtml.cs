using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Host.Accounts;
using Portal.Host.Changes;
using Portal.Host.Look;
using Portal.Workflows.Changes;

namespace Portal.Host.Pages.Provider.Organisation;

/// <summary>Organisation Details (the guide's tile): view, and request changes.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(110, "Organisation Details", MenuGroup.Organisation)]
public sealed class IndexModel(CurrentActor current, ChangeTargets targets, ChangeReader changes) : PageModel
{
    public DetailsCard Card { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var provider = current.Actor.ProviderRef!;
        if (await targets.FindAsync(provider, ChangeKind.Organisation, provider, ct) is not { } found)
        {
            return NotFound();
        }

        var about = await changes.AboutAsync(current.Actor, [provider], ct);
        Card = new DetailsCard(
            null,
            ChangeKind.Organisation,
            provider,
            [.. ChangeField.Of(ChangeKind.Organisation).Select(f => (f.Label, found.Values.GetValueOrDefault(f.Name)))],
            about[provider].Where(c => c.Kind == ChangeKind.Organisation),
            current.MayBegin(ChangeWorkflow.DefinitionName));
        return Page();
    }
}
