using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Placements;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Contracts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Engine;
using Portal.Workflows.Placements;

namespace Portal.Host.Pages.Council.Placements;

/// <summary>One report of a provider, and the placements team's answer.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[SubjectPage(PlacementWorkflow.DefinitionName, "Open the report")]
public sealed class DetailsModel(CurrentActor current, PlacementReader reports, AnswerPlacement answers, WorkflowTimeline timeline) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Found.Report.SsRef];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, MaxLength(PlacementReport.MaxWords, ErrorMessage = "The answer must be 2,000 characters or fewer")]
    public string? Answer { get; set; }

    public PlacementDetails Found { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public bool MayAnswer => Found.Report.State == PlacementReportState.Reported && current.Actor.Has(CouncilRoles.Placements);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await reports.FindAsync(current.Actor, Id, ct) is not { } found)
        {
            return false;
        }

        Found = found;
        (Timeline, _) = await timeline.ReadAsync(Id, current.Actor, ct);
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public Task<IActionResult> OnPostSettleAsync(CancellationToken ct) => AnswerAsync(answers.SettleAsync, "The report is settled. The provider is told by email.", ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) => AnswerAsync(answers.DeclineAsync, "The report is declined. The provider is told by email.", ct);

    private async Task<IActionResult> AnswerAsync(Func<Actor, MoveRequest, string?, CancellationToken, Task<MoveResult>> move, string words, CancellationToken ct)
    {
        if (!current.Actor.Has(CouncilRoles.Placements))
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        if (await move(current.Actor, new MoveRequest(Id, RequestId), Answer, ct) == MoveResult.NotFound)
        {
            return NotFound();
        }

        TempData.Success(words);
        return Redirect($"/council/placements/{Id}");
    }
}
