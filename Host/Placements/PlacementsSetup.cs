using Portal.Host.Features;

namespace Portal.Host.Placements;

/// <summary>What the pages of placement reports need.</summary>
internal sealed class PlacementsSetup : IHostFeature
{
    public void Add(WebApplicationBuilder builder) => builder.Services.AddScoped<PlacementChoices>();
}
