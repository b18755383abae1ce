using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Council;

/// <summary>The council's home.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class IndexModel(WorkList work, IncidentList incidents) : PageModel
{
    public int Overdue { get; private set; }

    public int Incidents { get; private set; }

    public string WorkLine => Overdue == 0 ? "Nothing is overdue" : Text.Count(Overdue, "piece of work is overdue", "pieces of work are overdue");

    public string IncidentsLine => Incidents == 0 ? "No open incidents" : Text.Count(Incidents, "open incident", "open incidents");

    public async Task OnGetAsync(CancellationToken ct)
    {
        Overdue = await work.CountOverdueAsync(ct);
        Incidents = await incidents.CountOpenAsync(ct);
    }
}
