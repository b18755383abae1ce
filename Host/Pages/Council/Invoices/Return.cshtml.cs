using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;

namespace Portal.Host.Pages.Council.Invoices;

/// <summary>Sends a pending invoice back to its provider, with a reason.</summary>
[Authorize(Policy = Policies.InvoiceAuthoriser)]
public sealed class ReturnModel(CurrentActor current, InvoiceReader invoices, MoveInvoice moves) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the reason why you return this invoice")]
    [MaxLength(Invoice.MaxReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string Reason { get; set; } = "";

    /// <summary>How many moves the invoice had made when the page was shown.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    public InvoiceDetails Found { get; private set; } = null!;

    public bool IsOpen => Found.Invoice.State == InvoiceState.Pending;

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await invoices.FindAsync(current.Actor, Id, ct) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        if (await moves.ReturnAsync(current.Actor, new MoveRequest(Id, RequestId) { Seen = Seen }, Reason, ct) == MoveResult.NotFound)
        {
            return NotFound();
        }

        TempData.Success("The invoice is returned. The provider is told by email.");
        return Redirect($"/council/invoices/{Id}");
    }
}
