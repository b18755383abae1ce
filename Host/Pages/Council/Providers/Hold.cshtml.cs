using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.PaymentHolds;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Accounts;
using Portal.Workflows.PaymentHolds;

namespace Portal.Host.Pages.Council.Providers;

/// <summary>Puts a provider's payments on hold, with a reason.</summary>
[Authorize(Policy = Policies.InvoiceFinaliser)]
public sealed class HoldModel(CurrentActor current, AccessList providers, HoldReader holds, PutOnHold put) : FormPage
{
    [FromRoute(Name = "provider")]
    public string ProviderRef { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter why the payments are put on hold"), MaxLength(PaymentHold.MaxReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Reason { get; set; }

    public string ProviderName { get; private set; } = "";

    /// <summary>The hold that stands already; null: none.</summary>
    public Guid? Standing { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await providers.ProviderAsync(ProviderRef, ct) is not { } name)
        {
            return false;
        }

        ProviderName = name;
        Standing = (await holds.StandingAsync(current.Actor, ProviderRef, ct))?.Hold.Id;
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        if (await put.HandleAsync(current.Actor, ProviderRef, Reason, RequestId, ct) is not { } id)
        {
            return NotFound();
        }

        TempData.Success("You put the payments of this provider on hold.");
        return Redirect(PaymentLinks.Hold(id));
    }
}
