using Portal.Host.Tests.Links;
using Portal.TestKit;

namespace Portal.Host.Tests.Embed;

/// <summary>A page that may show the tasks of Sleepovers.</summary>
internal sealed class EmbedLinkSamples : ILinkSamples
{
    public Task BeginAsync(FormClient ida) => Task.CompletedTask;

    public async Task<IReadOnlyDictionary<string, object?>> SamplesAsync(PortalWorld world, Guid ida)
    {
        await world.AllowAsync();
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["EmbedLinks.provider"] = "P1001",
            ["EmbedLinks.id"] = await world.IdAsync("select id from contract_documents where state = 'Published'"),
            ["EmbedLinks.returnUrl"] = "/embed/P1001/tasks",
            ["EmbedLinks.ended"] = "unsent",
        };
    }
}
