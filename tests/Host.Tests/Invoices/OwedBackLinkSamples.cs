using Portal.Host.Tests.Links;

namespace Portal.Host.Tests.Invoices;

internal sealed class OwedBackLinkSamples : ILinkSamples
{
    public Task BeginAsync(FormClient ida) => Task.CompletedTask;

    /// <summary>What an import took back of February is invoiced, and comes to less than nothing.</summary>
    public async Task<IReadOnlyDictionary<string, object?>> SamplesAsync(PortalWorld world, Guid ida)
    {
        await world.PayAsync("N1");
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["OwedBackLinks.provider"] = "P1001",
            ["OwedBackLinks.id"] = await world.IdAsync("select id from owed_balances"),
        };
    }
}
