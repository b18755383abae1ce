namespace Portal.Host.PurchaseOrders;

/// <summary>What the pages of purchase orders need.</summary>
public static class PurchaseOrdersSetup
{
    public static WebApplicationBuilder AddPurchaseOrders(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<OrderFinding>();
        return builder;
    }
}
