using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Accounts;

namespace Portal.Host.Pages.Provider.Organisation;

/// <summary>Who may use the portal for this provider; a portal administrator asks for changes.</summary>
[Authorize(Policy = Policies.PortalAdministrator)]
[MenuEntry(140, "Portal access", MenuGroup.Organisation)]
public sealed class AccessModel(CurrentActor current, AccessList access) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<AccessRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public bool IsMe(AccessRow row) => row.UserId == current.Actor.UserId;

    public async Task OnGetAsync(CancellationToken ct) => Found = await access.OfAsync(current.Actor.ProviderRef!, PageNumber, ct);
}
