using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Placements;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Contracts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Engine;
using Portal.Workflows.Placements;

namespace Portal.Host.Pages.Provider.Placements;

/// <summary>One report of a provider, and its withdrawal.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class DetailsModel(CurrentActor current, PlacementReader reports, AnswerPlacement answer, WorkflowTimeline timeline) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Found.Report.SsRef];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PlacementDetails Found { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public bool MayWithdraw => Found.Report.State == PlacementReportState.Reported && PlacementWorkflow.Reporter.Includes(current.Actor);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await reports.FindAsync(current.Actor, Id, ct) is not { } found)
        {
            return false;
        }

        Found = found;
        (Timeline, _) = await timeline.ReadAsync(Id, current.Actor, fromTheStart: true, ct);
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!PlacementWorkflow.Reporter.Includes(current.Actor))
        {
            return Forbid();
        }

        if (await answer.WithdrawAsync(current.Actor, new MoveRequest(Id, RequestId), ct) == MoveResult.NotFound)
        {
            return NotFound();
        }

        TempData.Success("You took the report back.");
        return Redirect($"/provider/placements/{Id}");
    }
}
