using Portal.Host.Tests.Links;

namespace Portal.Host.Tests.Search;

internal sealed class SearchLinkSamples : ILinkSamples
{
    public Task BeginAsync(FormClient ida) => Task.CompletedTask;

    /// <summary>Sealed by nobody: the page opens, and asks to search again.</summary>
    public Task<IReadOnlyDictionary<string, object?>> SamplesAsync(PortalWorld world, Guid ida)
        => Task.FromResult<IReadOnlyDictionary<string, object?>>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["SearchLinks.words"] = "sealed",
            ["SearchLinks.kind"] = "Clients",
            ["SearchLinks.page"] = 2,
            ["OverviewLinks.words"] = "sealed",
        });
}
