using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Accounts;

namespace Portal.Host.Pages.Council.Limits;

/// <summary>One person's limits, and who changed them.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
public sealed class EditModel(CurrentActor current, AuditSource source, UserLimits limits) : FormPage
{
    private const decimal Most = 999_999_999.99m;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The limits that were shown.</summary>
    [BindProperty]
    public string? SeenAuthorise { get; set; }

    [BindProperty]
    public string? SeenFinalise { get; set; }

    [BindProperty]
    public string? SeenRelease { get; set; }

    [BindProperty, Display(Name = "Limit for authorising")]
    public string? Authorise { get; set; }

    [BindProperty, Display(Name = "Limit for finalising")]
    public string? Finalise { get; set; }

    [BindProperty, Display(Name = "Limit for releasing")]
    public string? Release { get; set; }

    public LimitedPerson Person { get; private set; } = null!;

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
        return true;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        (Authorise, Finalise, Release) = (Person.Limits.Authorise.Typed, Person.Limits.Finalise.Typed, Person.Limits.Release.Typed);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await limits.FindAsync(Id, ct) is not { } person)
        {
            return NotFound();
        }

        var seen = new Domain.Accounts.Limits(Seen(SeenAuthorise), Seen(SeenFinalise), Seen(SeenRelease));
        // A limit whose role the person lacks is not on the form, and stays.
        var wanted = new Domain.Accounts.Limits(
            person.IsFor(LimitKind.Authorise) ? Read(nameof(Authorise), Authorise) : seen.Authorise,
            person.IsFor(LimitKind.Finalise) ? Read(nameof(Finalise), Finalise) : seen.Finalise,
            person.IsFor(LimitKind.Release) ? Read(nameof(Release), Release) : seen.Release);
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        await limits.SetAsync(current.Actor, source.Of(current.Actor), Id, seen, wanted, ct);
        TempData.Success($"Limits of {person.Name} now: {string.Join(", ", person.Kinds.Select(k => $"for {k.Doing()} {wanted.Of(k)}"))}.");
        return Redirect(StaffLinks.Limit(Id));
    }

    private static Limit Seen(string? typed) => Limit.TryParse(typed, out var limit) ? limit : Limit.None;

    private Limit Read(string field, string? typed)
    {
        if (!Limit.TryParse(typed, out var limit))
        {
            ModelState.AddModelError(field, "The limit must be an amount in pounds and pence, such as 4,142.86, or the word unlimited");
        }
        else if (limit.Pounds is < 0 or > Most || (limit.Pounds is { } pounds && decimal.Round(pounds, 2) != pounds))
        {
            ModelState.AddModelError(field, "The limit must be £0.00 or more, in pounds and pence");
        }

        return limit;
    }
}
