using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Payments;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Workflows.Overviews;

namespace Portal.Host.Pages.Council.Clients;

/// <summary>A client's whole story, to be printed: placements and prices, who agreed what, what was asked, and how each pound was worked out.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class StoryModel(CurrentActor current, ClientStories stories) : PageModel, IShowsClients
{
    public ClientStory Story { get; private set; } = null!;

    public IEnumerable<string?> ShownClients => [Story.Overview.Client.SsRef];

    /// <summary>"18/19": whose invoice lines are shown one by one; the latest one where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    /// <summary>Everything that was invoiced.</summary>
    public StoryMonth All => new(
        First: null, Story.Months.Sum(m => m.Lines), Sum(m => m.Value), Sum(m => m.Vat), Sum(m => m.Contribution), Sum(m => m.Finalised), Sum(m => m.Paid));

    private decimal Sum(Func<StoryMonth, decimal> of) => Story.Months.Sum(of);

    public async Task<IActionResult> OnGetAsync(string ssRef, CancellationToken ct)
    {
        if (await stories.FindAsync(current.Actor, ssRef, FinancialYear.TryParse(Year, out var year) ? year : null, ct) is not { } found)
        {
            return NotFound();
        }

        Story = found;
        return Page();
    }
}
