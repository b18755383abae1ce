using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Council.Work;

/// <summary>One instance: its drawing, journal, timers, emails and incidents.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class InstanceModel(InstanceReader instances) : PageModel
{
    public InstanceDetails Work { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await instances.FindAsync(id, ct) is not { } found)
        {
            return NotFound();
        }

        Work = found;
        return Page();
    }
}
