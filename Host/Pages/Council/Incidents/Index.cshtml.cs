using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Dashboard;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Engine;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Council.Incidents;

/// <summary>What the portal could not do, and Retry, one by one or all.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.IncidentSolver)]
[MenuEntry(100, "Incidents", MenuGroup.Portal)]
public sealed class IndexModel(CurrentActor current, IAuthorizationService policies, IncidentList incidents, RetryIncident retry, MailHealth mail) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Resolved { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<Incident> Incidents { get; private set; } = null!;

    /// <summary>Whom they concern, where that is a provider or a person.</summary>
    public IReadOnlyDictionary<string, ConcernedBy> Concerned { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Incidents);

    public bool MayRetry { get; private set; }

    public bool MayPause => current.Actor.Has(CouncilRoles.Administrator);

    /// <summary>The open ones by their causes.</summary>
    public IReadOnlyList<IncidentGroup> Groups { get; private set; } = [];

    public MailState Mail { get; private set; } = null!;

    /// <summary>What Retry does with such things.</summary>
    public static string WhatRetryDoes(IncidentGroup group) => group.What switch
    {
        IncidentKind.Email => "Retry sends them again now, once each.",
        IncidentKind.Outbox => "Retry writes their emails again now.",
        IncidentKind.Timer => "Retry makes the timed moves now.",
        IncidentKind.Item => "Retry runs the job now, which tries these again among the others.",
        IncidentKind.Database => "It works again. Look for the cause (memory, disk), then close this.",
        _ => "Retry runs the job now.",
    };

    /// <summary>What its button says: where everything works again there is nothing left to try.</summary>
    public static string RetryWord(IncidentKind kind) => kind == IncidentKind.Database ? "Close" : "Retry";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Mail = await mail.ReadAsync(ct);
        Groups = Resolved ? [] : await incidents.GroupsAsync(ct);
        Incidents = await incidents.FindAsync(Resolved, PageNumber, ct);
        Concerned = await incidents.ConcernedAsync(Incidents.Rows, ct);
        MayRetry = (await policies.AuthorizeAsync(User, Policies.IncidentSolver)).Succeeded;
    }

    public async Task<IActionResult> OnPostRetryAsync(Guid id, IncidentKind? kind, CancellationToken ct)
    {
        if (await retry.HandleAsync(id, current.Actor, ct))
        {
            TempData.Success(kind == IncidentKind.Database ? "The incident is closed." : "The portal is trying it again. If it fails, it is shown here again.");
        }
        else
        {
            TempData.Important("Somebody has already resolved this incident.");
        }

        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRetryAllAsync(CancellationToken ct) => await SayAsync(await retry.AllAsync(current.Actor, ct), ct);

    public async Task<IActionResult> OnPostRetryGroupAsync(IncidentKind kind, string cause, CancellationToken ct)
        => await SayAsync(await retry.GroupAsync(kind, cause, current.Actor, ct), ct);

    /// <summary>What was put back, and whether it can leave: never that it is done.</summary>
    private async Task<IActionResult> SayAsync(Retried retried, CancellationToken ct)
    {
        var now = await mail.ReadAsync(ct);
        var words = RetriedWords.Of(retried, now);
        if (now.IsStuck || now.PausedAt is not null)
        {
            TempData.Important(words);
        }
        else
        {
            TempData.Success(words);
        }

        return RedirectToPage();
    }
}
