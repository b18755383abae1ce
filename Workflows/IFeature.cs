using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows;

/// <summary>A feature's own set-up. It lies in the feature's folder and is found by its type: no list names it.</summary>
internal interface IFeature
{
    void Add(IServiceCollection services);
}
