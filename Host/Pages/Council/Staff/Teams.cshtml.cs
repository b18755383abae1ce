using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Accounts;

namespace Portal.Host.Pages.Council.Staff;

/// <summary>The council's teams, the inboxes of actions.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
[MenuEntry(110, "Teams", MenuGroup.Administration)]
public sealed class TeamsModel(TeamAdministration teams) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<TeamRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public async Task OnGetAsync(CancellationToken ct) => Found = await teams.PageAsync(PageNumber, ct);
}
