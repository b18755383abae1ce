using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.CarePackages;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Invoices;
using Portal.Workflows.Placements;
using Portal.Workflows.Register;

namespace Portal.Host.Pages.Council.CarePackages;

/// <summary>One care package line item, for council staff.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class DetailsModel(CurrentActor current, LineItemReader items, LineItemAccounts accounts, LineItemChanges changes, PlacementReader reports)
    : LineItemDetailsPage(current, items, accounts, changes, reports)
{
    public override Side Side => Side.Council;
}
