using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Notifications;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Dashboard;

namespace Portal.Host.Pages.Account;

/// <summary>Who somebody is here, what they may do, and how soon they hear of things by email.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class YourAccountModel(
    CurrentActor current, AccountReader accounts, EmailChoices emails, Absences absences, Sessions sessions, WeeklyLetters letters, AuditSource source, AuditTrail audit) : FormPage
{
    /// <summary>How soon, by the kind of email.</summary>
    [BindProperty(Name = nameof(Paces))] // named, so that the fields of another form on the page are not taken for it
    public Dictionary<string, EmailPace> Paces { get; set; } = [];

    /// <summary>Every Monday, a letter about the reader's teams; null where the form does not ask.</summary>
    [BindProperty]
    public bool? WeeklyLetter { get; set; }

    public static IEnumerable<SelectListItem> WeeklyLetterChoices { get; } = [new("No email", "False"), new("Every Monday", "True")];

    /// <summary>The last day out of office.</summary>
    [BindProperty, Display(Name = "Away until")]
    public DateOnly? AwayUntil { get; set; }

    [BindProperty, Display(Name = "Who stands in")]
    public Guid? StandIn { get; set; }

    public bool HasWork => current.OrNull is { IsCouncil: true, IsAuditor: false };

    /// <summary>Until when the reader is away, and who stands in.</summary>
    public (DateOnly Until, Guid? StandInId, string? StandIn)? Away { get; private set; }

    public IEnumerable<SelectListItem> Colleagues { get; private set; } = [];

    /// <summary>Where the reader is signed in.</summary>
    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    /// <summary>This very browser's.</summary>
    public Guid CurrentSession { get; private set; }

    public AccountPlaces Account { get; private set; } = null!;

    public IReadOnlyList<(EmailTopic Topic, EmailPace Pace)> Topics { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = User.UserId()!.Value;
        Account = await accounts.PlacesAsync(id, ct);
        Topics = await emails.ReadAsync(id, ct);
        foreach (var (topic, pace) in Topics)
        {
            Paces.TryAdd(topic.Kind, pace);
        }

        Sessions = await sessions.OfAsync(id, ct);
        CurrentSession = await PortalSession.CurrentIdAsync(HttpContext);
        if (HasWork)
        {
            WeeklyLetter ??= await letters.IsChosenAsync(id, ct);
            Away = await absences.FindAsync(id, ct);
            Colleagues = [new("[No Selection]", ""), .. (await absences.ColleaguesAsync(id, ct)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
        }

        return true;
    }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        await emails.SaveAsync(User.UserId()!.Value, Paces, ct);
        if (HasWork && WeeklyLetter is { } wants)
        {
            await letters.ChooseAsync(User.UserId()!.Value, wants, ct);
        }

        TempData.Success("Your choice of emails is saved.");
        return RedirectToPage();
    }

    /// <summary>Ends one of the reader's own sessions.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken ct)
    {
        if (await sessions.EndAsync(User.UserId()!.Value, session, ct))
        {
            await SayAsync("One session", ct);
        }

        TempData.Success("The session is ended.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken ct)
    {
        var ended = await sessions.EndOthersAsync(User.UserId()!.Value, await PortalSession.CurrentIdAsync(HttpContext), ct);
        if (ended > 0)
        {
            await SayAsync($"{ended} other sessions", ct);
        }

        TempData.Success("All other sessions are ended.");
        return RedirectToPage();
    }

    private Task SayAsync(string detail, CancellationToken ct)
        => audit.RecordAsync(AuditKind.SessionEnded, new AuditedBy(User.UserId(), User.Identity?.Name, null, source.IpAddress), subject: null, detail, ct);

    /// <summary>Out of office: whoever stands in hears of what comes, and finds it among their work.</summary>
    public async Task<IActionResult> OnPostAwayAsync(CancellationToken ct)
    {
        if (!HasWork)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        await absences.LeaveAsync(source.Of(current.Actor), User.UserId()!.Value, AwayUntil, StandIn, ct);
        TempData.Success("You are out of office. Your colleague stands in.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken ct)
    {
        if (!HasWork)
        {
            return Forbid();
        }

        await absences.ReturnAsync(source.Of(current.Actor), User.UserId()!.Value, ct);
        TempData.Success("Welcome back.");
        return RedirectToPage();
    }
}
