using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Links;
using Portal.TestKit;

namespace Portal.Host.Tests.Tasks;

/// <summary>A task that waits for a signatory of Sleepovers.</summary>
internal sealed class TaskLinkSamples : ILinkSamples
{
    public Task BeginAsync(FormClient ida) => Task.CompletedTask;

    public async Task<IReadOnlyDictionary<string, object?>> SamplesAsync(PortalWorld world, Guid ida)
    {
        await world.Database.ExecuteAsync($"insert into task_rules select 'Placements team', p, id from users, unnest(array['', 'P1001']) p where email = '{PortalGivens.Clerk}'");
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["TaskLinks.id"] = await world.IdAsync("select id from contract_documents where state = 'Published'"),
            ["TaskLinks.kind"] = "Invoice|Unsubmitted",
            ["TaskLinks.queue"] = "All",
            ["TaskLinks.provider"] = "P1001",
            ["TaskLinks.team"] = "Placements team",
            ["TaskLinks.person"] = await world.IdAsync($"select id from users where email = '{PortalGivens.Clerk}'"),
            ["TaskLinks.owner"] = await world.IdAsync($"select id from users where email = '{PortalGivens.Clerk}'"),
            ["TaskLinks.to"] = await world.IdAsync($"select id from users where email = '{InvoiceWorld.Ann}'"),
        };
    }
}
