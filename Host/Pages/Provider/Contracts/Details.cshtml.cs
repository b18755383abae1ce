using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Contracts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Provider.Contracts;

/// <summary>One contract document (the guide, 1.8).</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class DetailsModel(CurrentActor current, ContractReader contracts, WorkflowTimeline timeline) : PageModel, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Contract.Document.SsRef];

    public ContractDetails Contract { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>What this reader may do now, as the workflow's definition says.</summary>
    public IReadOnlyList<MoveRule> Moves { get; private set; } = [];

    public bool May(string move) => Moves.Any(m => m.Name == move);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await contracts.FindAsync(current.Actor, id, ct) is not { } found)
        {
            return NotFound();
        }

        Contract = found;
        (Timeline, Moves) = (await timeline.ReadAsync(id, current.Actor, ct))!;
        return Page();
    }
}
