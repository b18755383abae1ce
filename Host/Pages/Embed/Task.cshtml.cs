using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;

namespace Portal.Host.Pages.Embed;

/// <summary>One task, with its form, in a frame of a page of the reader's provider.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[EnableRateLimiting(RateLimits.Moves)]
public sealed class TaskModel(CurrentActor current, RecordMoves moves, TaskLookup lookup) : TaskPage(current, moves, lookup)
{
    private readonly TaskLookup lookup = lookup;

    public override string All => EmbedLinks.Tasks(Provider);

    protected override string LockedOut => EmbedLinks.SignIn(Provider, ended: "locked");

    private string Provider => Framed.Of(HttpContext)!.Provider;

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await lookup.ReadNewsAsync(Actor, Row, ct);
        return Page();
    }
}
