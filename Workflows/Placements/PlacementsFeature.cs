using Microsoft.Extensions.DependencyInjection;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Placements;

/// <summary>What the container needs of placement reports.</summary>
internal sealed class PlacementsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<PlacementQueries>();
        services.AddScoped<PlacementReader>();
        services.AddScoped<ReportPlacement>();
        services.AddScoped<AnswerPlacement>();
        services.AddEmails<PlacementEmails>();
    }
}
