using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Payments;
using Portal.Workflows.Engine;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>Takes a payment, or some of its invoices, out of a batch before its release.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.InvoiceFinaliser)]
public sealed class HoldOutModel(CurrentActor current, BatchReader batches, HoldOutOfBatch holdOut) : PaymentMovePage(current, batches)
{
    [BindProperty, Display(Name = "What to hold out")]
    public Guid[] Chosen { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Enter why you hold it out"), MaxLength(PaymentBatch.MaxReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Reason { get; set; }

    private bool isNew;

    public IEnumerable<SelectListItem> Choices { get; private set; } = [];

    public bool MayHoldOut => Batch.State == PaymentBatchState.Made && Payment.State == BatchPaymentState.Standing && IsFinaliser;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        isNew = true;
        return await AgainAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Chosen.Length == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Choose what you hold out");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await holdOut.HandleAsync(Actor, Payment.Reference, Chosen, Reason!, new MoveRequest(Batch.Id, RequestId) { Seen = Seen }, ct);
        TempData.Success($"You held it out of payment batch {Batch.Number}. It is due as before.");
        return Redirect(PaymentLinks.Batch(Batch.Number));
    }

    /// <summary>The whole payment is chosen, until somebody says otherwise.</summary>
    protected override async Task ReadAsync(CancellationToken ct)
        => Choices =
        [
            .. (await Batches.StandingAsync(Payment.Reference, ct))
                .Select(i => new SelectListItem($"{i.Kind.Title()} {i.Number}: {Text.Money(i.Amount)}", i.Id.ToString(), isNew || Chosen.Contains(i.Id))),
        ];
}
