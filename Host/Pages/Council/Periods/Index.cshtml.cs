using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Organisations;
using Portal.Workflows.Periods;

namespace Portal.Host.Pages.Council.Periods;

/// <summary>The board: each provider's open period, what comes next, and what blocks it.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(60, "Periods")]
public sealed class IndexModel(PeriodBoard board, ProviderList providers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<PeriodBoardRow> Board { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Board);

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public bool HasCome(PeriodBoardRow row) => board.HasCome(row.NextPeriod);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        Board = await board.FindAsync(Provider, PageNumber, ct);
    }
}
