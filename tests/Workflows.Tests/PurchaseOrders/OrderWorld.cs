using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.PurchaseOrders;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Workflows.Tests.PurchaseOrders;

/// <summary>A register in which nothing is authorised yet, a clock, and what raises the orders.</summary>
public sealed class OrderWorld : IDbContextFactory<PortalDbContext>, IAsyncDisposable
{
    private OrderWorld(TestDatabase database, DateTimeOffset now) => (Database, Clock) = (database, new FakeTimeProvider(now));

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; }

    public static async Task<OrderWorld> BeginAsync(PortalCluster cluster, DateOnly today)
    {
        var world = new OrderWorld(await cluster.CreateDatabaseAsync(), new DateTimeOffset(today, new TimeOnly(10, 0), TimeSpan.Zero));
        await world.Database.GivenRegisterAsync();
        await world.Database.ExecuteAsync("update care_package_line_items set authorised = false");
        return world;
    }

    public Task<RaisedOrders> RaiseAsync() => new RaisePurchaseOrders(this, new OneByOne(this, Clock), Clock).RunAsync(CancellationToken.None);

    /// <summary>Every order: year, revision, value, by client and year.</summary>
    public async Task<IReadOnlyList<(string SsRef, string Year, int Revision, decimal Value)>> OrdersAsync()
    {
        await using var db = CreateDbContext();
        var orders = await db.PurchaseOrders.OrderBy(o => o.SsRef).ThenBy(o => o.Year).ThenBy(o => o.ProviderRef).ToListAsync();
        return [.. orders.Select(o => (o.SsRef, o.FinancialYear.ToString(), o.Revision, o.Value))];
    }

    public async Task<IReadOnlyList<PurchaseOrderLine>> LinesAsync(int year, int revision)
    {
        await using var db = CreateDbContext();
        return await (
            from o in db.PurchaseOrders
            join l in db.PurchaseOrderLines on o.Id equals l.OrderId
            where o.Year == year && l.Revision == revision
            orderby l.LineItemRef
            select l).ToListAsync();
    }

    /// <summary>Revisions of the only order.</summary>
    public async Task<IReadOnlyList<(int Revision, decimal Value)>> RevisionsAsync()
    {
        await using var db = CreateDbContext();
        var revisions = await db.PurchaseOrderRevisions.OrderBy(r => r.Revision).ToListAsync();
        return [.. revisions.Select(r => (r.Revision, r.Value))];
    }

    public PortalDbContext CreateDbContext() => Database.Context();

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
