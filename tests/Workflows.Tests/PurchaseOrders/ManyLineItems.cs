using System.Diagnostics;
using System.Globalization;
using Portal.TestKit;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Workflows.Tests.PurchaseOrders;

[Collection(nameof(MemoryOfTheProcess))]
public sealed class ManyLineItems(PortalCluster cluster)
{
    /// <summary>What may be alive beyond what was before, whatever the number of line items.</summary>
    private const long Bound = 24 * 1024 * 1024;

    [Fact]
    public async Task Many_line_items_are_ordered_with_bounded_memory()
    {
        // More by hand: PORTAL_TEST_LINE_ITEMS=100000.
        var count = int.Parse(Environment.GetEnvironmentVariable("PORTAL_TEST_LINE_ITEMS") ?? "20000", CultureInfo.InvariantCulture);
        await using var world = await OrderWorld.BeginAsync(cluster, new(2018, 11, 7));
        await world.Database.ExecuteAsync($"insert into clients (ss_ref, surname, forename) select 'C' || n, 'Dwarf', n::text from generate_series(0, {count / 5}) n");
        await world.Database.ExecuteAsync(
            $"""
            insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised)
            select 'N' || n, 'C1', 'C' || n / 5, 'S2001', 'K3001', 'Standard', '2016-10-29', n % 2000, 'Spot', true from generate_series(0, {count - 1}) n
            """);
        await using var watch = new MemoryWatch();
        var time = Stopwatch.StartNew();

        var first = await world.RaiseAsync();
        var made = time.Elapsed;
        var again = await world.RaiseAsync();

        TestContext.Current.SendDiagnosticMessage("{0} line items: {1:N1} s, again {2:N1} s, at most {3:N1} MB alive",
            count, made.TotalSeconds, (time.Elapsed - made).TotalSeconds, await watch.GrowthAsync() / 1e6);
        Assert.Equal((new RaisedOrders(3 * count / 5, 0), RaisedOrders.None), (first, again));
        Assert.Equal(3L * count, await world.Database.ScalarAsync<long>("select count(*) from purchase_order_lines"));
        Assert.InRange(await watch.GrowthAsync(), 0, Bound);
    }
}
