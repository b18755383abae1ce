using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Payments;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Provider.Payments;

/// <summary>A payment that the bank has made, with what it pays.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class RemittanceModel(CurrentActor current, RemittanceReader remittances, RemittanceExport export) : RemittancePage(current, remittances, export)
{
    public override Side Side => Side.Provider;
}
