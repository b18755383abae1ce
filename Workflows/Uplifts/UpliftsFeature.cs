using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Uplifts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Uplifts;

/// <summary>What the container needs of price uplift requests.</summary>
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
}
