using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Downloads;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Organisations;
using Portal.Workflows.Periods;

namespace Portal.Host.Pages.Council.Periods;

/// <summary>The board: each provider's open period, what comes next, and what blocks it.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(60, "Periods", MenuGroup.Money)]
public sealed class IndexModel(PeriodBoard board, ProviderList providers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    /// <summary>Which; all unless asked otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Blocked since")]
    public DateOnly? Since { get; set; }

    /// <summary>"Longest" for those first that are blocked longest.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<PeriodBoardRow> Board { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Board);

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public bool IsFiltered => Request.Query.Keys.Any(k => k is not ("p" or "handler"));

    public static IEnumerable<SelectListItem> Shows =>
    [
        new("All", ""),
        new("Blocked", nameof(PeriodShown.Blocked)),
        new("Blocked, the provider acts next", nameof(PeriodShown.WithProvider)),
        new("Blocked, the council acts next", nameof(PeriodShown.WithCouncil)),
        new("Not blocked", nameof(PeriodShown.NotBlocked)),
    ];

    public static IEnumerable<SelectListItem> Sorts => [new("Provider", ""), new("Blocked longest", Longest)];

    private const string Longest = "Longest";
    private const string FileName = "periods";

    private PeriodBoardFilter Filter => new()
    {
        ProviderRef = Provider,
        Shown = ListFilter.Read<PeriodShown>(ModelState, nameof(Show), Show) ?? PeriodShown.All,
        Since = Since,
        LongestFirst = Sort == Longest,
        Page = PageNumber,
    };

    /// <summary>The same list as a file.</summary>
    public string Address(string handler)
        => Request.AsFile(PeriodLinks.List(Side.Council), handler);

    public bool HasCome(PeriodBoardRow row) => board.HasCome(row.NextPeriod);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        Board = await board.FindAsync(Filter, ct);
    }

    public Task<IActionResult> OnGetCsvAsync([FromServices] PeriodBoardExport export, CancellationToken ct)
    {
        var filter = Filter;
        return this.DownloadAsync(FileName, DownloadFormat.Csv, to => export.WriteCsvAsync(filter, to, ct));
    }

    public Task<IActionResult> OnGetExcelAsync([FromServices] PeriodBoardExport export, CancellationToken ct)
    {
        var filter = Filter;
        return this.DownloadAsync(FileName, DownloadFormat.Excel, to => export.WriteExcelAsync(filter, to, ct));
    }
}
