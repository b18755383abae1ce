using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Jobs;
using Portal.Host.Tests.Jobs;
using Portal.TestKit;

namespace Portal.Host.Tests.PurchaseOrders;

public sealed class NightlyTests(PortalCluster cluster)
{
    [Fact]
    public async Task Orders_are_raised_every_night_after_midnight_in_London_and_twice_does_no_harm()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenRegisterAsync();
        await using var app = new PortalApp(database) { WithJobs = true };
        app.CreateClient().Dispose();

        await database.UntilScheduledAsync("purchase-orders", "30 1 * * *");
        await using var scope = app.Services.CreateAsyncScope();
        var job = scope.ServiceProvider.GetRequiredService<RegisterFollowersJob>();
        await job.RunAsync(TestContext.Current.CancellationToken);
        await job.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, await database.ScalarAsync<long>("select count(distinct ss_ref) from purchase_orders"));
        Assert.Equal(1, await database.ScalarAsync<int>("select max(revision) from purchase_orders"));
    }
}
