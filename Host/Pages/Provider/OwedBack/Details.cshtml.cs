using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Invoices.OwedBack;

namespace Portal.Host.Pages.Provider.OwedBack;

/// <summary>What one invoice left, and how it was settled. The provider settles it by a credit note or a payment, not here.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class DetailsModel(CurrentActor current, WorkflowTimeline timeline, OwedBalanceQueries owed) : PageModel
{
    public OwedBalance Found { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await owed.FindAsync(current.Actor, id, ct) is not { } found || await timeline.ReadAsync(id, current.Actor, fromTheStart: true, ct) is not { } story)
        {
            return NotFound();
        }

        (Found, Timeline) = (found, story.Timeline);
        return Page();
    }
}
