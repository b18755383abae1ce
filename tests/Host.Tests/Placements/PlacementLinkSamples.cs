using System.Globalization;
using Portal.Host.Tests.Links;
using Portal.TestKit;

namespace Portal.Host.Tests.Placements;

internal sealed class PlacementLinkSamples : ILinkSamples
{
    public async Task BeginAsync(FormClient ida)
    {
        await ida.Open("/provider/placements/change/L4001");
        await ida.Fill("Last day here", DateTime.UtcNow.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)).Fill("What happened (optional)", "She went home.").Press("Report");
    }

    public async Task<IReadOnlyDictionary<string, object?>> SamplesAsync(PortalWorld world, Guid ida) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["PlacementLinks.id"] = await world.IdAsync("select id from placement_reports"),
        ["PlacementLinks.lineItem"] = "L4001",
    };
}
