using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Domain.Search;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.Providers;

/// <summary>Every provider, by name: the way to the page of each.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(90, "Providers", MenuGroup.Placements)]
public sealed class IndexModel(ProviderList providers, CurrentActor current) : PageModel
{
    /// <summary>An administrator enters new ones.</summary>
    public bool MayEnter => current.Actor.Has(CouncilRoles.Administrator);

    /// <summary>A name or reference, or the beginning of one.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "Provider"), MaxLength(SearchText.MaxLength, ErrorMessage = "Enter 200 characters or fewer")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<ProviderRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public async Task OnGetAsync(CancellationToken ct) => Found = await providers.FindAsync(ModelState.IsValid ? SearchText.Of(Search) : null, PageNumber, ct);
}
