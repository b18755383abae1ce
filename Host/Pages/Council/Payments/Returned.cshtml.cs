using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.PaymentBatches;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Payments;
using Portal.Workflows.Engine;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>Undoes a payment that the bank sent back.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.InvoiceFinaliser)]
public sealed class ReturnedModel(CurrentActor current, BatchReader batches, TakePaymentBack takeBack) : PaymentMovePage(current, batches)
{
    [BindProperty, Display(Name = "Day on which the bank returned it"), Required(ErrorMessage = "Enter the day on which the bank returned it")]
    public DateOnly? ReturnedOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter what the bank said"), MaxLength(PaymentBatch.MaxReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Reason { get; set; }

    public bool MayReturn => Payment is { State: BatchPaymentState.Standing, PaidOn: not null } && IsFinaliser;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await takeBack.HandleAsync(Actor, Payment.Reference, ReturnedOn!.Value, Reason!, new MoveRequest(Batch.Id, RequestId), ct);
        TempData.Success("You marked the payment as returned. What it paid is due again.");
        return Redirect(PaymentLinks.Remittance(Side.Council, Payment.Reference.ToString()));
    }

    protected override Task ReadAsync(CancellationToken ct) => Task.CompletedTask;
}
