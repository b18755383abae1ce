using Microsoft.Extensions.DependencyInjection;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Contracts;

/// <summary>What the container needs of contract documents.</summary>
internal sealed class ContractsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<IActionSubjects, ContractsOfActions>();
        services.AddSubjects<ContractQueries, DocumentToMove>();
        services.AddScoped<ContractOpenings>();
        services.AddScoped<ContractList>();
        services.AddScoped<ContractReader>();
        services.AddScoped<ContractChoices>();
        services.AddScoped<ContractSignatories>();
        services.AddScoped<PrepareContract>();
        services.AddScoped<ChangeDraft>();
        services.AddScoped<PublishContract>();
        services.AddEmails<ContractEmails>();
    }
}
