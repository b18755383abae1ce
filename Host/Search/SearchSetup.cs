using Portal.Host.Features;

namespace Portal.Host.Search;

/// <summary>What the search needs of the door.</summary>
internal sealed class SearchSetup : IHostFeature
{
    public void Add(WebApplicationBuilder builder) => builder.Services.AddSingleton<SealedWords>();
}
