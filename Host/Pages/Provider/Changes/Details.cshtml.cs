using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Host.Accounts;
using Portal.Host.Contracts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Changes;
using Portal.Workflows.Engine;

namespace Portal.Host.Pages.Provider.Changes;

/// <summary>One change request of a provider; while it waits it can be withdrawn.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class DetailsModel(CurrentActor current, ChangeReader changes, DecideChange decide, WorkflowTimeline timeline) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ChangeDetails Found { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public bool MayWithdraw { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await changes.FindAsync(current.Actor, Id, ct) is not { } found)
        {
            return false;
        }

        Found = found;
        (Timeline, var moves) = await timeline.ReadAsync(Id, current.Actor, fromTheStart: true, ct);
        MayWithdraw = moves.Any(m => m.Name == ChangeMove.Withdraw);
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await decide.WithdrawAsync(current.Actor, new MoveRequest(Id, RequestId), ct);
        TempData.Success("The request is withdrawn. Nothing was changed.");
        return Redirect($"/provider/changes/{Id}");
    }
}
