using Portal.Workflows.Organisations;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.PurchaseOrders;

/// <summary>The reads behind the council's list: the orders, and what its filters offer.</summary>
public sealed record OrderFinding(PurchaseOrderList Orders, PurchaseOrderChoices Choices, ProviderList Providers);
