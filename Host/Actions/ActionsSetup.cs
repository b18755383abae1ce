using Portal.Host.Features;
using Portal.Host.Settings;

namespace Portal.Host.Actions;

/// <summary>What the pages of actions need.</summary>
internal sealed class ActionsSetup : IHostFeature
{
    public void Add(WebApplicationBuilder builder) => builder.AddSection<ActionSettings>(ActionSettings.Section);

    public void Map(IEndpointRouteBuilder routes) => routes.MapActionFiles();
}
