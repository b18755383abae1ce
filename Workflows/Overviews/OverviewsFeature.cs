using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Overviews;

/// <summary>What the container needs of overviews.</summary>
internal sealed class OverviewsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<ProviderHome>();
        services.AddScoped<CouncilHome>();
        services.AddScoped<ProviderYear>();
        services.AddScoped<Commitments>();
        services.AddScoped<ProviderOverviews>();
        services.AddScoped<ClientOverviews>();
        services.AddScoped<ClientStories>();
        services.AddScoped<ClientRequests>();
        services.AddScoped<InvoiceGrounds>();
    }
}
