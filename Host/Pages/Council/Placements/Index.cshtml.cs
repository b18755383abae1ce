using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Placements;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Placements;
using Portal.Workflows;
using Portal.Workflows.Organisations;
using Portal.Workflows.Placements;

namespace Portal.Host.Pages.Council.Placements;

/// <summary>What providers reported, those that wait first.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(50, "Placement reports", MenuGroup.Requests)]
public sealed class IndexModel(CurrentActor current, PlacementReader reports, ProviderList providers) : PageModel, IListsClients
{
    public int ListedClients => Reports?.Rows.Count ?? 0;

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<PlacementRow> Reports { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Reports);

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public static IEnumerable<SelectListItem> States
        => [new("All", ""), .. Enum.GetValues<PlacementReportState>().Select(s => new SelectListItem(PlacementWords.State(s), s.ToString()))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        Reports = await reports.ListAsync(current.Actor, ListFilter.Read<PlacementReportState>(ModelState, nameof(State), State), Provider, PageNumber, ct);
    }
}
