using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.CarePackages;
using Portal.Workflows.CarePackages;

namespace Portal.Host.Pages.Council.CarePackages;

/// <summary>One care package line item, for council staff.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class DetailsModel(CurrentActor current, LineItemReader items, LineItemChanges changes) : LineItemDetailsPage(current, items, changes)
{
    public override Side Side => Side.Council;
}
