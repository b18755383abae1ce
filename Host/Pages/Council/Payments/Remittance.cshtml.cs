using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Payments;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>A payment with what it pays, as its provider sees it.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class RemittanceModel(CurrentActor current, RemittanceReader remittances, RemittanceExport export) : RemittancePage(current, remittances, export)
{
    public override Side Side => Side.Council;
}
