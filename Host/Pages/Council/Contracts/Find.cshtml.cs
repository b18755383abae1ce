using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Search;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Workflows.CarePackages;

namespace Portal.Host.Pages.Council.Contracts;

/// <summary>First step of publishing: whom is the document about? The name is posted, so it stands in no address.</summary>
[Authorize(Policy = Policies.Placements)]
public sealed class FindModel(ClientSearch clients) : PageModel, IListsClients
{
    public int ListedClients => Found.Count;

    [BindProperty, Display(Name = "Client")]
    [Required(ErrorMessage = "Enter a name or an SSRef")]
    [MaxLength(200, ErrorMessage = "Enter 200 characters or fewer")]
    public string Search { get; set; } = "";

    public IReadOnlyList<FoundClient> Found { get; private set; } = [];

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Found = await clients.FindAsync(Search, ct);
        switch (Found.Count)
        {
            case 0:
                ModelState.AddModelError(nameof(Search), "No client has this name or SSRef. Enter the beginning of a surname, a forename or an SSRef");
                return Page();
            case 1 when SearchText.Of(Search)!.IsKey(Found[0].SsRef):
                return Redirect(ContractLinks.New(Found[0].SsRef)); // one that is only like it is shown, and its reader chooses
            case > ClientSearch.Limit:
                Found = [.. Found.Take(ClientSearch.Limit)];
                ModelState.AddModelError(nameof(Search), $"More than {ClientSearch.Limit} clients match. These are the first: type more of the name, or the SSRef");
                return Page();
            default:
                return Page();
        }
    }
}
