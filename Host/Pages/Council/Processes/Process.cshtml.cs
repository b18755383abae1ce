using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Dashboard;
using Portal.Host.Downloads;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Organisations;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Council.Processes;

/// <summary>One workflow as its drawing: what stands in each state, what went by each arrow, and how long it took.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class ProcessModel(ProcessReader processes, ProcessExport export, ProviderList providers, WorkList work) : PageModel
{
    [FromRoute]
    public string Workflow { get; set; } = "";

    [BindProperty(SupportsGet = true), Display(Name = "When")]
    public Span Span { get; set; } = Span.Weeks12;

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    public ProcessStatistics Process { get; private set; } = null!;

    public ProcessFilter Filter { get; private set; } = null!;

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public IEnumerable<SelectListItem> Teams { get; private set; } = [];

    /// <summary>The same as a file.</summary>
    public string FileAddress => Request.AsFile(DashboardLinks.Process(Filter.Definition), "csv");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        Teams = [new("All teams", ""), .. (await work.TeamsAsync(ct)).Select(t => new SelectListItem(t, t))];
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
        => await LoadAsync(ct) ? await this.DownloadAsync(Workflow, DownloadFormat.Csv, to => export.WriteCsvAsync(Process, to, ct)) : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (processes.Definitions.FirstOrDefault(d => DefinitionKey.Of(d.Name) == Workflow) is not { } definition)
        {
            return false;
        }

        Filter = new ProcessFilter(definition.Name, Span.First(processes.Today), processes.Today, Provider, Team);
        Process = (await processes.FindAsync(Filter, ct))!;
        return true;
    }
}
