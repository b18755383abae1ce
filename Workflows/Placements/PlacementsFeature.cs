using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Placements;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Placements;

/// <summary>What the container needs of placement reports.</summary>
internal sealed class PlacementsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<IActionSubjects, ReportsOfActions>();
        services.AddSubjects<PlacementQueries, PlacementReport>();
        services.AddScoped<PlacementReader>();
        services.AddScoped<ReportPlacement>();
        services.AddEmails<PlacementEmails>();
    }
}
