using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Engine;

namespace Portal.Host.Pages.Council.Processes;

/// <summary>All workflows, each with what runs of it.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(80, "Workflows", MenuGroup.Team)]
public sealed class IndexModel(ProcessReader processes, CountyReader county, CountyFlow flow) : PageModel
{
    public IReadOnlyList<(WorkflowDefinition Definition, int Open, int Overdue)> Rows { get; private set; } = [];

    public ILookup<string, WeekFlow> Flow { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var states = (await county.ReadAsync(most: 0, ct)).States.ToLookup(s => s.Definition, StringComparer.Ordinal);
        Flow = await flow.ReadAsync(ct);
        Rows = [.. processes.Definitions.Select(d => (d, states[d.Name].Sum(s => s.Count), states[d.Name].Sum(s => s.Overdue)))];
    }
}
