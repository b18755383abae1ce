using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Calendar;
using Portal.Domain.Changes;
using Portal.Host.Accounts;
using Portal.Host.Changes;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Changes;

namespace Portal.Host.Pages.Provider.Changes;

/// <summary>The second part of "Actions and Change Requests": change requests, the open ones first.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class IndexModel(CurrentActor current, ChangeReader changes, TimeProvider time) : PageModel
{
    /// <summary>One of the states; all unless asked otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<ChangeRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public ChangeRows Rows => new(Side.Provider, Found.Rows, LondonTime.DateOf(time.GetUtcNow()));

    public static IEnumerable<SelectListItem> Statuses => [new("All", ""), .. Enum.GetNames<ChangeState>().Select(s => new SelectListItem(s, s))];

    public async Task OnGetAsync(CancellationToken ct)
        => Found = await changes.ListAsync(current.Actor, ListFilter.Read<ChangeState>(ModelState, nameof(Status), Status), kind: null, provider: null, PageNumber, ct);
}
