using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Uplifts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Uplifts;

/// <summary>What the container and <c>journal verify</c> need of price uplift requests.</summary>
internal sealed class UpliftsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddSubjects<UpliftQueries, UpliftRequest>();
        services.AddScoped<UpliftReader>();
        services.AddScoped<AskForUplift>();
        services.AddScoped<IRegisterFollower, UpliftArrivals>();
        services.AddEmails<UpliftEmails>();
    }

    /// <summary>Whether each request still stands where the journal says.</summary>
    internal sealed class IntegrityCheck() : StateIntegrityCheck("price uplift request", "uplift_requests", UpliftWorkflow.DefinitionName);
}
