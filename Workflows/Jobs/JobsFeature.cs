using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Jobs;

/// <summary>What the container needs to keep what jobs did.</summary>
internal sealed class JobsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<JobRuns>();
        services.AddSingleton<JobTurns>();
        services.AddScoped<JobRunList>();
    }
}
