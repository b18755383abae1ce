using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Changes;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Changes;

/// <summary>What the container needs of change requests.</summary>
internal sealed class ChangesFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddSubjects<ChangeQueries, ChangeRequest>();
        services.AddScoped<ChangeReader>();
        services.AddScoped<ChangeTargets>();
        services.AddScoped<AskForChange>();
        services.AddScoped<AccessEffects>();
        services.AddEmails<ChangeEmails>();
    }
}
