using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Host.Accounts;
using Portal.Host.Contracts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Changes;
using Portal.Workflows.Engine;

namespace Portal.Host.Pages.Council.Changes;

/// <summary>One change request as the council sees it: the difference, and Apply or Decline.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[SubjectPage(ChangeWorkflow.DefinitionName, "Open the change request")]
[SubjectPage(AccessWorkflow.DefinitionName, "Open the change request")]
public sealed class DetailsModel(CurrentActor current, ChangeReader changes, DecideChange decide, WorkflowTimeline timeline, OneTimeLinks links, AuditSource audit) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, MaxLength(ChangeRequest.MaxWords, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Reason { get; set; }

    public ChangeDetails Found { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public bool MayDecide { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await changes.FindAsync(current.Actor, Id, ct) is not { } found)
        {
            return false;
        }

        Found = found;
        (Timeline, var moves) = await timeline.ReadAsync(Id, current.Actor, ct);
        MayDecide = moves.Any(m => m.Name == ChangeMove.Apply);
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public Task<IActionResult> OnPostApplyAsync(CancellationToken ct) => DecideAsync(
        request => decide.ApplyAsync(current.Actor, request, new AccessPaths(links.InvitationPathAsync, links.ResetPathAsync, audit.IpAddress), ct),
        "It is applied. The provider is told by email.",
        ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct)
        => DecideAsync(request => decide.DeclineAsync(current.Actor, request, Reason, ct), "It is declined. The provider is told by email.", ct);

    private async Task<IActionResult> DecideAsync(Func<MoveRequest, Task<MoveResult>> move, string words, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!current.Actor.Has(Found.Change.IsAccess ? CouncilRoles.Administrator : CouncilRoles.Placements))
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await move(new MoveRequest(Id, RequestId));
        TempData.Success(words);
        return Redirect($"/council/changes/{Id}");
    }
}
