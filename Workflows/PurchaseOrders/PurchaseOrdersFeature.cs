using Microsoft.Extensions.DependencyInjection;
using Portal.Workflows.Actions;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>What the container needs of purchase orders.</summary>
internal sealed class PurchaseOrdersFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<IActionSubjects, OrdersOfActions>();
        services.AddScoped<PurchaseOrderQueries>();
        services.AddScoped<PurchaseOrderList>();
        services.AddScoped<PurchaseOrderReader>();
        services.AddScoped<PurchaseOrderChoices>();
        services.AddSingleton<RaisePurchaseOrders>();
        services.AddSingleton<IRegisterFollower>(sp => sp.GetRequiredService<RaisePurchaseOrders>());
    }
}
