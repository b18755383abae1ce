using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Accounts;

namespace Portal.Host.Pages.Council.Limits;

/// <summary>One authoriser's limit, and who changed it.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
public sealed class EditModel(CurrentActor current, AuthoriserLimits limits) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The limit that was shown.</summary>
    [BindProperty]
    public decimal? Seen { get; set; }

    [BindProperty, Range(typeof(decimal), "0", "999999999.99", ParseLimitsInInvariantCulture = true, ErrorMessage = "The limit must be £0.00 or more")]
    public decimal? Limit { get; set; }

    public AuthoriserRow Person { get; private set; } = null!;

    public bool IsMine => Person.Id == current.Actor.UserId;

    public Paged<LimitChange> Changes { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Changes);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await limits.FindAsync(Id, ct) is not { } person)
        {
            return false;
        }

        Person = person;
        Changes = await limits.HistoryAsync(Id, PageNumber, ct);
        ModelState.Remove(nameof(Seen));
        return true;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Limit = Person.Limit;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await limits.FindAsync(Id, ct) is not { } person)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        await limits.SetAsync(current.Actor, Id, Seen, Limit, ct);
        TempData.Success($"The limit of {person.Name} is {(Limit is { } pounds ? Text.Money(pounds) : "none")} now.");
        return Redirect(StaffLinks.Limit(Id));
    }
}
