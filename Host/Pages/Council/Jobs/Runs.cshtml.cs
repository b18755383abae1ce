using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Jobs;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Jobs;

namespace Portal.Host.Pages.Council.Jobs;

/// <summary>The runs of one job, the latest first.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class RunsModel(JobBoard board, JobRunList runs) : PageModel
{
    [FromRoute]
    public string Job { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public RecurringWork Work { get; private set; } = null!;

    public Paged<JobRun> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (board.Find(Job) is not { } work)
        {
            return NotFound();
        }

        Work = work;
        Found = await runs.FindAsync(work.Id, PageNumber, ct);
        return Page();
    }
}
