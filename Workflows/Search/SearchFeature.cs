using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Search;

/// <summary>What the container needs of the search: whatever finders there are.</summary>
internal sealed class SearchFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<PortalSearch>();
        foreach (var finder in typeof(SearchFeature).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IFinder))))
        {
            services.AddScoped(typeof(IFinder), finder);
        }
    }
}
