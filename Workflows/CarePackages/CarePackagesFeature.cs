using Microsoft.Extensions.DependencyInjection;
using Portal.Workflows.Actions;

namespace Portal.Workflows.CarePackages;

/// <summary>What the container needs of line items.</summary>
internal sealed class CarePackagesFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<IActionSubjects, LineItemsOfActions>();
        services.AddScoped<ClientSearch>();
        services.AddScoped<LineItemQueries>();
        services.AddScoped<LineItemList>();
        services.AddScoped<LineItemChoices>();
        services.AddScoped<LineItemReader>();
        services.AddScoped<LineItemExport>();
    }
}
