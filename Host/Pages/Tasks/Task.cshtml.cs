using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Work;

namespace Portal.Host.Pages.Tasks;

/// <summary>One task, on either side.</summary>
[Authorize(Policy = Policies.SignedIn)]
[PostPolicy(Policies.Mover)]
[EnableRateLimiting(RateLimits.Moves)]
public sealed class TaskModel(CurrentActor current, RecordMoves moves, TaskLookup lookup) : TaskPage(current, moves, lookup)
{
    private readonly CurrentActor current = current;
    private readonly TaskLookup lookup = lookup;

    public override string All => Actor.IsCouncil ? TaskLinks.MyWork() : TaskLinks.Yours();

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await lookup.ElsewhereAsync(User, Id, ct) is not null)
        {
            return Redirect(TaskLinks.Elsewhere(Id));
        }

        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (await lookup.ReadNewsAsync(Actor, Row, ct) || (IsMine && (View.Partial is null || View.IsOnRecord)))
        {
            return Redirect(View.Record);
        }

        return Page();
    }

    /// <summary>Whoever has not chosen for which provider they act has no task yet.</summary>
    public override async Task<bool> LoadAsync(CancellationToken ct) => current.OrNull is not null && await base.LoadAsync(ct);
}
