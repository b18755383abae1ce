using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Engine;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Council.Incidents;

/// <summary>Gives up what has one cause: nobody tries it again, and the reason is kept.</summary>
[Authorize(Policy = Policies.IncidentSolver)]
public sealed class GiveUpModel(CurrentActor current, IncidentList incidents, RetryIncident retry) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public IncidentKind Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Cause { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter why you give them up"), MaxLength(Incident.MaxReason, ErrorMessage = "The reason must be 500 characters or fewer")]
    public string? Reason { get; set; }

    /// <summary>Null: somebody has resolved them meanwhile.</summary>
    public IncidentGroup? Group { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Group = await incidents.GroupAsync(Kind, Cause, ct);
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear(); // nothing was asked yet
        return AgainAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var given = await retry.GiveUpAsync(Kind, Cause, Reason!, current.Actor, ct);
        TempData.Success($"You gave up {Text.Count(given, "incident", "incidents")}. They stand among the resolved ones with your reason.");
        return Redirect(WorkLinks.Incidents());
    }
}
