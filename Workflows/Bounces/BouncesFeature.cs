using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Bounces;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Bounces;

/// <summary>What the container and <c>journal verify</c> need of addresses that take no email.</summary>
internal sealed class BouncesFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddSubjects<UnreachableQueries, UnreachableAddress>();
        services.AddSingleton<ReadBounces>();
    }

    /// <summary>Whether each address still stands where the journal says.</summary>
    internal sealed class IntegrityCheck() : StateIntegrityCheck("address that takes no email", "unreachable_addresses", UnreachableWorkflow.DefinitionName);
}
