using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.PaymentBatches;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Payments;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>Marks as returned what a file of the bank says came back.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.InvoiceFinaliser)]
[RequestSizeLimit(MaxBytes * 2)]
public sealed class BankReturnedModel(CurrentActor current, TakeBackFromBank takeBack) : BankFilePage(current)
{
    [BindProperty, Required(ErrorMessage = "Enter what the bank said"), MaxLength(PaymentBatch.MaxReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Reason { get; set; }

    protected override Task<IReadOnlyList<BankRow>> MarkAsync(Stream file, CancellationToken ct) => takeBack.HandleAsync(Actor, file, Reason!, ct);
}
