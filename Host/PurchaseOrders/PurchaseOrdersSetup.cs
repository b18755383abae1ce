using Portal.Host.Features;

namespace Portal.Host.PurchaseOrders;

/// <summary>What the pages of purchase orders need.</summary>
internal sealed class PurchaseOrdersSetup : IHostFeature
{
    public void Add(WebApplicationBuilder builder) => builder.Services.AddScoped<OrderFinding>();
}
