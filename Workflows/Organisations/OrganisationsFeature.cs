using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Organisations;

/// <summary>What the container needs of providers and their services.</summary>
internal sealed class OrganisationsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<ProviderList>();
        services.AddScoped<ServiceList>();
        services.AddScoped<ProviderDetails>();
    }
}
