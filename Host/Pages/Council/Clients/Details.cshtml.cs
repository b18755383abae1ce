using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Workflows.Overviews;

namespace Portal.Host.Pages.Council.Clients;

/// <summary>One client, named by SSRef in the address: placements, documents, actions, money.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class DetailsModel(CurrentActor current, ClientOverviews overviews) : PageModel, IShowsClients
{
    public ClientOverview Overview { get; private set; } = null!;

    public IEnumerable<string?> ShownClients => [Overview.Client.SsRef];

    public async Task<IActionResult> OnGetAsync(string ssRef, CancellationToken ct)
    {
        if (await overviews.FindAsync(current.Actor, ssRef, ct) is not { } found)
        {
            return NotFound();
        }

        Overview = found;
        return Page();
    }
}
