using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.PurchaseOrders;
using Portal.Host.Settings;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.Pages.Provider.PurchaseOrders;

/// <summary>Purchase Order View.</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class DetailsModel(CurrentActor current, PurchaseOrderReader orders, PublicAddress address, TimeProvider clock)
    : PurchaseOrderPage(current, orders, address, clock);
