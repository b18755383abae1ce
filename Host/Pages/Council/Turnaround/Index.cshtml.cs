using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Dashboard;
using Portal.Host.Downloads;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Dashboard;

namespace Portal.Host.Pages.Council.Turnaround;

/// <summary>Median working days to sign, to authorise, to answer, by provider.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(85, "How long it takes", MenuGroup.Team)]
public sealed class IndexModel(TurnaroundReader turnarounds, TurnaroundExport export) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "What is done")]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "When")]
    public Span Span { get; set; } = Span.Months12;

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<Workflows.Dashboard.Turnaround> Found { get; private set; } = null!;

    /// <summary>Of all providers together.</summary>
    public IReadOnlyList<Workflows.Dashboard.Turnaround> All { get; private set; } = [];

    public PageInfo Paging => PageInfo.Of(Found);

    public DateOnly From => Span.First(turnarounds.Today);

    public DateOnly To => turnarounds.Today;

    public IEnumerable<SelectListItem> Measures => [new("Everything that is measured", ""), .. turnarounds.Measures.Select(m => new SelectListItem(m.Name, m.Name))];

    /// <summary>The same as a file.</summary>
    public string FileAddress => Request.AsFile(DashboardLinks.Turnaround, "csv");

    private TurnaroundMeasure? Asked => turnarounds.Measures.FirstOrDefault(m => m.Name == Measure);

    public async Task OnGetAsync(CancellationToken ct)
    {
        (All, Found) = await turnarounds.FindAsync(Asked, From, To, PageNumber, ct);
    }

    public Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
        => this.DownloadAsync("how-long-it-takes", DownloadFormat.Csv, to => export.WriteCsvAsync(Asked, From, To, to, ct));
}
