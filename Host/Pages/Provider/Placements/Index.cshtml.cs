using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Placements;

namespace Portal.Host.Pages.Provider.Placements;

/// <summary>What a provider reported about its placements.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(90, "Placement reports", MenuGroup.Requests)]
public sealed class IndexModel(CurrentActor current, PlacementReader reports) : PageModel, IListsClients
{
    public int ListedClients => Reports?.Rows.Count ?? 0;

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<PlacementRow> Reports { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Reports);

    public bool MayReport => PlacementWorkflow.Reporter.Includes(current.Actor);

    public async Task OnGetAsync(CancellationToken ct) => Reports = await reports.ListAsync(current.Actor, state: null, provider: null, PageNumber, ct);
}
