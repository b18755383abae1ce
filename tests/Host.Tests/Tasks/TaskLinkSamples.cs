using Portal.Host.Tests.Links;
using Portal.TestKit;

namespace Portal.Host.Tests.Tasks;

/// <summary>A task that waits for a signatory of Sleepovers.</summary>
internal sealed class TaskLinkSamples : ILinkSamples
{
    public Task BeginAsync(FormClient ida) => Task.CompletedTask;

    public async Task<IReadOnlyDictionary<string, object?>> SamplesAsync(PortalWorld world, Guid ida) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["TaskLinks.id"] = await world.IdAsync("select id from contract_documents where state = 'Published'"),
        ["TaskLinks.kind"] = "Invoice|Unsubmitted",
        ["TaskLinks.queue"] = "All",
        ["TaskLinks.provider"] = "P1001",
    };
}
