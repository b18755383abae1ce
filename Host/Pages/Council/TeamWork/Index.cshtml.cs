using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Council.TeamWork;

/// <summary>The colleagues of the reader's teams: how much each has, what of it is overdue, and who is away.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(16, "Team work", MenuGroup.Team)]
public sealed class IndexModel(CurrentActor current, TeamColleagues colleagues) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<ColleagueRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public async Task OnGetAsync(CancellationToken ct) => Found = await colleagues.FindAsync(current.Actor, PageNumber, ct);
}
