using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Payments;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>Marks as paid what a file of the bank says was paid.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.InvoiceFinaliser)]
[RequestSizeLimit(MaxBytes * 2)]
public sealed class BankModel(CurrentActor current, PayFromBank pay) : BankFilePage(current)
{
    protected override Task<IReadOnlyList<BankRow>> MarkAsync(Stream file, CancellationToken ct) => pay.HandleAsync(Actor, file, ct);
}
