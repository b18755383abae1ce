using Portal.Host.Features;
using Portal.Host.Settings;

namespace Portal.Host.Contracts;

/// <summary>What the pages of contract documents need.</summary>
internal sealed class ContractsSetup : IHostFeature
{
    public void Add(WebApplicationBuilder builder) => builder.AddSection<ContractSettings>(ContractSettings.Section);

    public void Map(IEndpointRouteBuilder routes) => routes.MapContractFiles();
}
