using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Tests.Links;
using Portal.Notifications.Delivery;
using Portal.Workflows.Bounces;

namespace Portal.Host.Tests.Dashboard;

internal sealed class DashboardLinkSamples : ILinkSamples
{
    public Task BeginAsync(FormClient ida) => Task.CompletedTask;

    public async Task<IReadOnlyDictionary<string, object?>> SamplesAsync(PortalWorld world, Guid ida)
    {
        await world.DeliverAsync();
        var email = await world.Database.ScalarAsync<Guid>("select id from emails where not is_secret and sent_at is not null order by created_at limit 1");
        await world.App.Services.GetRequiredService<ReadBounces>().TakeAsync("a report", new DeliveryReport(email, Address: null, HasFailed: true, "5.1.1"), CancellationToken.None);
        var address = await world.Database.ScalarAsync<Guid>("select id from unreachable_addresses");
        return new Dictionary<string, object?>(Samples, StringComparer.Ordinal) { ["EmailLinks.id"] = email, ["EmailLinks.address"] = address };
    }

    private static IReadOnlyDictionary<string, object?> Samples { get; } = new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["DashboardLinks.definition"] = "Contract document",
        ["DashboardLinks.from"] = new DateOnly(2016, 4, 1),
        ["DashboardLinks.to"] = new DateOnly(2099, 12, 31),
        ["DashboardLinks.left"] = "Draft",
        ["DashboardLinks.move"] = "Publish",
        ["DashboardLinks.reached"] = "Published",
        ["DashboardLinks.only"] = "began",
        ["DashboardLinks.provider"] = "P1001",
        ["DashboardLinks.team"] = "Placements team",
        ["WorkLinks.definition"] = "Contract document",
        ["WorkLinks.state"] = "Published",
        ["WorkLinks.show"] = "Overdue",
        ["WorkLinks.waits"] = "Provider",
        ["WorkLinks.team"] = "Placements team",
        ["WorkLinks.order"] = "Oldest",
        ["WorkLinks.kind"] = "Email",
        ["WorkLinks.cause"] = "The mail server refused it (550).",
        ["JobLinks.job"] = "verify",
        ["EmailLinks.state"] = "Sent",
        ["EmailLinks.to"] = "Sarah",
        ["EmailLinks.provider"] = "P1001",
        ["PaymentLinks.day"] = new DateOnly(2016, 4, 30),
    };
}
