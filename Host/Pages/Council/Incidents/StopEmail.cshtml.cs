using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Engine;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Council.Incidents;

/// <summary>Stops all email, or lets it leave again.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
public sealed class StopEmailModel(CurrentActor current, AuditSource source, MailHealth health, PauseMail pause) : FormPage
{
    [BindProperty, MaxLength(MailPause.MaxReason, ErrorMessage = "The reason must be 500 characters or fewer")]
    public string? Reason { get; set; }

    public MailState Mail { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Mail = await health.ReadAsync(ct);
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Enter why all email is stopped");
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        await pause.StopAsync(source.Of(current.Actor), Reason!.Trim(), ct);
        TempData.Important("You stopped all email. What is written waits until somebody lets it leave again.");
        return Redirect(WorkLinks.Incidents());
    }

    public async Task<IActionResult> OnPostGoOnAsync(CancellationToken ct)
    {
        await pause.GoOnAsync(source.Of(current.Actor), ct);
        TempData.Success("Email leaves again.");
        return Redirect(WorkLinks.Incidents());
    }
}
