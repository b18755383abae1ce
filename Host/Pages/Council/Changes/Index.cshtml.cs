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
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.Changes;

/// <summary>The second part of "Actions and Change Requests": change requests, the open ones first.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class IndexModel(CurrentActor current, ChangeReader changes, ProviderList providers, TimeProvider time) : PageModel
{
    /// <summary>One of the states; all unless asked otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    /// <summary>A provider's ref; all unless asked otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    /// <summary>One of the kinds; all unless asked otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds => [new("All", ""), .. Enum.GetValues<ChangeKind>().Select(k => new SelectListItem(ChangeWords.Of(k), k.ToString()))];

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<ChangeRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public ChangeRows Rows => new(Side.Council, Found.Rows, LondonTime.DateOf(time.GetUtcNow()));

    public static IEnumerable<SelectListItem> Statuses => [new("All", ""), .. Enum.GetNames<ChangeState>().Select(s => new SelectListItem(s, s))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        Found = await changes.ListAsync(
            current.Actor, ListFilter.Read<ChangeState>(ModelState, nameof(Status), Status), ListFilter.Read<ChangeKind>(ModelState, nameof(Kind), Kind), Provider, PageNumber, ct);
    }
}
