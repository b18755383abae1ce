using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Search;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Workflows.Search;

namespace Portal.Host.Search;

/// <summary>
/// What both sides' search shares. What is typed is posted, and goes on sealed: a child's name stands in no address, log or history, and
/// the browser's Back asks nobody to send a form again.
/// </summary>
public abstract class SearchPage(CurrentActor current, PortalSearch search, SealedWords seals) : PageModel, IListsClients
{
    public int ListedClients => Found?.Sum(kind => kind.Rows.Count) ?? 0;

    /// <summary>As typed; posted, never in the address.</summary>
    [BindProperty, Display(Name = "Search")]
    public string? Words { get; set; }

    /// <summary>The same as the address has it.</summary>
    [BindProperty(SupportsGet = true, Name = "for")]
    public string? Sealed { get; set; }

    /// <summary>More of one kind is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Which page of it, from 1.</summary>
    [BindProperty(SupportsGet = true), Range(1, 1_000)]
    public int PageNumber { get; set; } = 1;

    /// <summary>Whose page it is.</summary>
    public abstract Side Side { get; }

    /// <summary>Null before anything was looked for.</summary>
    public IReadOnlyList<FoundKind>? Found { get; private set; }

    /// <summary>The address holds what nobody can open any more.</summary>
    public bool IsForgotten { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Sealed) || !ModelState.IsValid)
        {
            return Page();
        }

        Words = seals.Open(current.Actor.UserId!.Value, Sealed);
        if (SearchText.Of(Words) is not { } typed)
        {
            IsForgotten = true;
            return Page();
        }

        if (!string.IsNullOrEmpty(Kind))
        {
            Found = await search.OfKindAsync(current.Actor, typed, Kind, PageNumber, ct) is { } more ? [more] : [];
            return Page();
        }

        Found = await search.AllAsync(current.Actor, typed, ct);
        return PortalSearch.Only(Found) is { } only ? Redirect(only.Href) : Page();
    }

    public IActionResult OnPost()
    {
        if (ModelState.IsValid && SearchText.Of(Words) is { } typed)
        {
            return Redirect(SearchLinks.Of(Side, seals.Seal(current.Actor.UserId!.Value, typed.Text), Kind, PageNumber));
        }

        ModelState.AddModelError(nameof(Words), Words?.Length > SearchText.MaxLength
            ? $"Enter {SearchText.MaxLength} characters or fewer"
            : "Enter a reference, a name or an email address, or the beginning of one");
        return Page();
    }
}
