using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Engine;
using Portal.Workflows.Organisations;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Council.Work;

/// <summary>"Work in progress": everything that runs, and whose turn it is.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(90, "Work in progress", MenuGroup.Team)]
public sealed class IndexModel(WorkList work, ProviderList providers) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "Workflow")]
    public string? Definition { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Whose turn")]
    public string? Turn { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true)]
    public WorkScope Show { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Waits for")]
    public TurnKind? Waits { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Sort by")]
    public WorkListOrder Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<WorkRow> Work { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Work);

    public IEnumerable<SelectListItem> Definitions => Choices("All workflows", work.DefinitionNames);

    public IEnumerable<SelectListItem> States => [new("All states", ""), .. work.StatesOf(Definition).Select(s => new SelectListItem(Text.State(s), s))];

    public IEnumerable<SelectListItem> Turns => Choices("Anybody's", work.Turns);

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public IEnumerable<SelectListItem> Teams { get; private set; } = [];

    public static IEnumerable<SelectListItem> WaitsFor
        => [new("Anybody", ""), new("A provider", nameof(TurnKind.Provider)), new("The council", nameof(TurnKind.Team))];

    public static IEnumerable<SelectListItem> Orders
        => [new("What is due first", nameof(WorkListOrder.Due)), new("What has stood there longest", nameof(WorkListOrder.Oldest))];

    public static IEnumerable<SelectListItem> Scopes
        => [new("In progress", nameof(WorkScope.Open)), new("Overdue", nameof(WorkScope.Overdue)), new("Ended", nameof(WorkScope.Ended))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        Teams = Choices("All teams", await work.TeamsAsync(ct));
        Work = await work.FindAsync(
            new WorkFilter { Definition = Definition, State = State, Turn = Turn, Waits = Waits, Team = Team, ProviderRef = Provider, Scope = Show, Order = Order, Page = PageNumber }, ct);
    }

    private static IEnumerable<SelectListItem> Choices(string all, IEnumerable<string> found)
        => [new(all, ""), .. found.Select(x => new SelectListItem(x, x))];
}
