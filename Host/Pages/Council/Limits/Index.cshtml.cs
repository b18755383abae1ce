using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Accounts;

namespace Portal.Host.Pages.Council.Limits;

/// <summary>Everybody who authorises invoices or finalises them, and up to how much.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
[MenuEntry(140, "Limits", MenuGroup.Administration)]
public sealed class IndexModel(UserLimits limits) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<LimitedPerson> People { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(People);

    public async Task OnGetAsync(CancellationToken ct) => People = await limits.ListAsync(PageNumber, ct);
}
