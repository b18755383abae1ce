using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Jobs;
using Portal.Host.Look;
using Portal.Workflows.Jobs;

namespace Portal.Host.Pages.Council.Jobs;

/// <summary>What the portal does by the clock: when it ran last, what it did, when it runs next; an administrator may have it run now.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.CouncilAdministrator)]
[MenuEntry(95, "Jobs", MenuGroup.Portal)]
public sealed class IndexModel(CurrentActor current, JobBoard board, JobRunList runs, TimeProvider clock) : PageModel
{
    public IReadOnlyList<JobLine> Lines { get; private set; } = [];

    public bool MayRun => current.Actor.Has(Domain.Accounts.CouncilRoles.Administrator);

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var last = await runs.LastAsync([.. board.Jobs.Select(j => j.Id)], ct);
        var next = board.Next();
        Lines = [.. board.Jobs.Select(j => new JobLine(j, last.GetValueOrDefault(j.Id), next.TryGetValue(j.Id, out var at) ? at : null))];
    }

    public async Task<IActionResult> OnPostAsync(string job, CancellationToken ct)
    {
        if (board.Find(job) is not { } work)
        {
            return NotFound();
        }

        await board.RunNowAsync(work, current.Actor, ct);
        TempData.Success($"It runs as soon as a host is free: {work.Name}.");
        return Redirect(JobLinks.List);
    }
}
