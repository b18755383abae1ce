using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Work;

/// <summary>What the container needs of work in progress and incidents.</summary>
internal sealed class WorkFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<WorkList>();
        services.AddScoped<InstanceReader>();
        services.AddScoped<IncidentList>();
        services.AddScoped<RetryIncident>();
        services.AddScoped<PauseMail>();
    }
}
