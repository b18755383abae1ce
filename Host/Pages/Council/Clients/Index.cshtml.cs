using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Search;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Host.Search;
using Portal.Workflows;
using Portal.Workflows.CarePackages;

namespace Portal.Host.Pages.Council.Clients;

/// <summary>Every client, by name: the way to the page of each. A name is posted and goes on sealed, so that none stands in an address.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[OnlyReads]
[MenuEntry(100, "Clients", MenuGroup.Placements)]
public sealed class IndexModel(CurrentActor current, ClientSearch clients, SealedWords seals) : PageModel, IListsClients
{
    public int ListedClients => Found?.Rows.Count ?? 0;

    /// <summary>A name or SSRef, or the beginning of one; posted.</summary>
    [BindProperty, Display(Name = "Client"), MaxLength(SearchText.MaxLength, ErrorMessage = "Enter 200 characters or fewer")]
    public string? Search { get; set; }

    /// <summary>The same as the address has it.</summary>
    [BindProperty(SupportsGet = true, Name = "for")]
    public string? Sealed { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<FoundClient> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    /// <summary>The address holds what nobody can open any more.</summary>
    public bool IsForgotten { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Search = seals.Open(current.Actor.UserId!.Value, Sealed);
        IsForgotten = Search is null && !string.IsNullOrEmpty(Sealed);
        Found = await clients.ListAsync(SearchText.Of(Search), PageNumber, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && !string.IsNullOrWhiteSpace(Search) && SearchText.Of(Search) is null)
        {
            ModelState.AddModelError(nameof(Search), "Enter an SSRef or a name, or the beginning of one");
        }

        if (ModelState.IsValid)
        {
            return Redirect(OverviewLinks.Clients(SearchText.Of(Search) is { } typed ? seals.Seal(current.Actor.UserId!.Value, typed.Text) : null));
        }

        Found = await clients.ListAsync(typed: null, page: 1, ct);
        return Page();
    }
}
