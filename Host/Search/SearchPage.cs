using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Search;
using Portal.Host.Accounts;
using Portal.Workflows.Search;

namespace Portal.Host.Search;

/// <summary>What both sides' search shares. It takes posts alone: a child's name stands in no address, log or history.</summary>
public abstract class SearchPage(CurrentActor current, PortalSearch search) : PageModel
{
    /// <summary>As typed.</summary>
    [BindProperty, Display(Name = "Search")]
    public string? Words { get; set; }

    /// <summary>More of one kind is asked for.</summary>
    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>Which page of it, from 1.</summary>
    [BindProperty, Range(1, 1_000)]
    public int PageNumber { get; set; } = 1;

    /// <summary>Whose page it is.</summary>
    public abstract Side Side { get; }

    /// <summary>Null before anything was looked for.</summary>
    public IReadOnlyList<FoundKind>? Found { get; private set; }

    public void OnGet()
    {
        // The field alone.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || SearchText.Of(Words) is not { } typed)
        {
            ModelState.AddModelError(nameof(Words), Words?.Length > SearchText.MaxLength
                ? $"Enter {SearchText.MaxLength} characters or fewer"
                : "Enter a reference, a name or an email address, or the beginning of one");
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
}
