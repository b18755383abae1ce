using Portal.TestKit;
using Portal.Workflows.PurchaseOrders;
using static Portal.TestKit.PortalGivens;

namespace Portal.Workflows.Tests.PurchaseOrders;

/// <summary>When an order gets another revision, and that the old ones stay.</summary>
public sealed class Revised(PortalCluster cluster)
{
    [Fact]
    public async Task A_second_round_without_any_change_writes_nothing()
    {
        await using var world = await PlacedAsync();
        var before = await EverythingAsync(world);
        world.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(RaisedOrders.None, await world.RaiseAsync());
        Assert.Equal(RaisedOrders.None, await world.RaiseAsync());

        Assert.Equal(before, await EverythingAsync(world));
    }

    [Fact]
    public async Task A_placement_that_ends_early_makes_a_lower_revision_and_the_old_one_stays()
    {
        await using var world = await PlacedAsync();
        world.Clock.Advance(TimeSpan.FromDays(45));
        await world.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-12-18' where ref = 'L1'");

        Assert.Equal(new RaisedOrders(0, 1), await world.RaiseAsync());

        // 51 days: 3 of October, 30 of November, 18 of December.
        Assert.Equal([(1, 31_460.00m), (2, 10_418.57m)], await world.RevisionsAsync());
        Assert.Equal([(Cinder, "16/17", 2, 10_418.57m)], await world.OrdersAsync());
        Assert.Equal((154, 51), ((await world.LinesAsync(2016, 1)).Single().Days, (await world.LinesAsync(2016, 2)).Single().Days));
        Assert.Equal("07/11/2016 22/12/2016",
            await world.Database.ScalarAsync<string>("select string_agg(to_char(issued_at at time zone 'UTC', 'DD/MM/YYYY'), ' ' order by revision) from purchase_order_revisions"));
        Assert.Equal("07/11/2016 22/12/2016",
            await world.Database.ScalarAsync<string>("select to_char(issued_at at time zone 'UTC', 'DD/MM/YYYY') || ' ' || to_char(revised_at at time zone 'UTC', 'DD/MM/YYYY') from purchase_orders"));
    }

    [Fact]
    public async Task A_new_line_and_a_changed_cost_each_make_a_revision_under_the_same_number()
    {
        await using var world = await PlacedAsync();
        await world.Database.GivenLineItemAsync("L2", Cinder, new(2017, 3, 25), end: null, 70m);
        Assert.Equal(new RaisedOrders(0, 1), await world.RaiseAsync());
        await world.Database.ExecuteAsync("update care_package_line_items set weekly_cost = 140 where ref = 'L2'");
        Assert.Equal(new RaisedOrders(0, 1), await world.RaiseAsync());

        Assert.Equal([(1, 31_460m), (2, 31_530m), (3, 31_600m)], await world.RevisionsAsync());
        Assert.Equal(["L1", "L2"], (await world.LinesAsync(2016, 3)).Select(l => l.LineItemRef));
        Assert.Equal(20_001, await world.Database.ScalarAsync<int>("select number from purchase_orders"));
        // Revisions use no numbers up: the next order has the next one.
        await world.Database.GivenLineItemAsync("L3", Snow, new(2017, 3, 25), end: null, 70m);
        await world.RaiseAsync();
        Assert.Equal(20_002, await world.Database.ScalarAsync<int>("select max(number) from purchase_orders"));
    }

    [Fact]
    public async Task A_line_that_says_something_else_for_the_same_money_is_a_change_too()
    {
        await using var world = await PlacedAsync();
        await world.Database.ExecuteAsync("update care_package_line_items set service_ref = 'S2003' where ref = 'L1'");

        Assert.Equal(new RaisedOrders(0, 1), await world.RaiseAsync());

        Assert.Equal([(1, 31_460m), (2, 31_460m)], await world.RevisionsAsync());
        Assert.Equal(("S2001", "S2003"), ((await world.LinesAsync(2016, 1)).Single().ServiceRef, (await world.LinesAsync(2016, 2)).Single().ServiceRef));
    }

    [Fact]
    public async Task When_nothing_is_authorised_any_more_the_order_says_nothing_once_and_comes_back_with_it()
    {
        await using var world = await PlacedAsync();
        await world.Database.ExecuteAsync("update care_package_line_items set authorised = false");
        Assert.Equal(new RaisedOrders(0, 1), await world.RaiseAsync());
        Assert.Equal(RaisedOrders.None, await world.RaiseAsync());
        Assert.Equal([(Cinder, "16/17", 2, 0m)], await world.OrdersAsync());
        Assert.Empty(await world.LinesAsync(2016, 2));
        Assert.Single(await world.LinesAsync(2016, 1));

        await world.Database.ExecuteAsync("update care_package_line_items set authorised = true where ref = 'L1'");
        Assert.Equal(new RaisedOrders(0, 1), await world.RaiseAsync());
        Assert.Equal([(1, 31_460m), (2, 0m), (3, 31_460m)], await world.RevisionsAsync());
    }

    [Fact]
    public async Task A_line_item_that_goes_to_another_provider_leaves_the_one_order_and_makes_the_other()
    {
        await using var world = await PlacedAsync();
        await world.Database.ExecuteAsync("update care_package_line_items set contract_ref = 'K3002', service_ref = 'S2002' where ref = 'L1'");

        Assert.Equal(new RaisedOrders(1, 1), await world.RaiseAsync());

        Assert.Equal([(Cinder, "16/17", 2, 0m), (Cinder, "16/17", 1, 31_460m)], await world.OrdersAsync());
    }

    [Fact]
    public async Task Four_hosts_at_once_make_and_revise_each_order_once()
    {
        await using var world = await OrderWorld.BeginAsync(cluster, new(2016, 11, 7));
        await world.Database.ExecuteAsync("insert into clients (ss_ref, surname, forename) select 'C' || n, 'Dwarf', n::text from generate_series(1, 40) n");
        await world.Database.ExecuteAsync(
            """
            insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised)
            select 'N' || n, 'C1', 'C' || n, 'S2001', 'K3001', 'Standard', '2016-10-29', 1430, 'Spot', true from generate_series(1, 40) n
            """);

        var made = await AtOnceAsync(world);
        await world.Database.ExecuteAsync("update care_package_line_items set weekly_cost = 1500 where ref like 'N%'");
        var revised = await AtOnceAsync(world);

        Assert.Equal((40, 0), (made.Sum(x => x.Made), made.Sum(x => x.Revised)));
        Assert.Equal((0, 40), (revised.Sum(x => x.Made), revised.Sum(x => x.Revised)));
        Assert.All(await world.OrdersAsync(), o => Assert.Equal((2, 33_000m), (o.Revision, o.Value)));
        Assert.Equal(80, await world.Database.ScalarAsync<long>("select count(*) from purchase_order_revisions"));
    }

    private static Task<RaisedOrders[]> AtOnceAsync(OrderWorld world) => Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(world.RaiseAsync)));

    /// <summary>The guide's placement, ordered on 7 November 2016.</summary>
    private async Task<OrderWorld> PlacedAsync()
    {
        var world = await OrderWorld.BeginAsync(cluster, new(2016, 11, 7));
        await world.Database.GivenLineItemAsync("L1", Cinder, new(2016, 10, 29), end: null, 1_430m);
        await world.RaiseAsync();
        return world;
    }

    private static async Task<string> EverythingAsync(OrderWorld world)
    {
        var all = new List<string?>();
        foreach (var table in (string[])["purchase_orders", "purchase_order_revisions", "purchase_order_lines"])
        {
            all.Add(await world.Database.ScalarAsync<string>($"select string_agg(t::text || t.xmin::text, '|' order by t::text) from {table} t"));
        }

        return string.Join('\n', all);
    }
}
