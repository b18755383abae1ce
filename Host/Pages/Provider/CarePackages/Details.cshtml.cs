using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.CarePackages;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Invoices;
using Portal.Workflows.Placements;
using Portal.Workflows.Register;

namespace Portal.Host.Pages.Provider.CarePackages;

/// <summary>One of a provider's care package line items.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class DetailsModel(CurrentActor current, LineItemReader items, LineItemAccounts accounts, LineItemChanges changes, PlacementReader reports)
    : LineItemDetailsPage(current, items, accounts, changes, reports)
{
    public override Side Side => Side.Provider;

    public bool MayReport { get; } = PlacementWorkflow.Reporter.Includes(current.Actor);

    public string ReportAddress => PlacementLinks.Change(Item.Item.Ref);
}
