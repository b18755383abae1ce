using Portal.TestKit;
using Portal.Workflows.PurchaseOrders;
using static Portal.TestKit.PortalGivens;

namespace Portal.Workflows.Tests.PurchaseOrders;

/// <summary>What an order says, and of which years there is one.</summary>
public sealed class RaisedFromLineItems(PortalCluster cluster)
{
    [Fact]
    public async Task The_guides_placement_of_1430_pounds_from_29_October_2016_is_ordered_for_154_days()
    {
        await using var world = await OrderWorld.BeginAsync(cluster, new(2016, 11, 7));
        await world.Database.GivenLineItemAsync("L1", Cinder, new(2016, 10, 29), end: null, 1_430m);

        Assert.Equal(new RaisedOrders(1, 0), await world.RaiseAsync());

        Assert.Equal([(Cinder, "16/17", 1, 31_460.00m)], await world.OrdersAsync());
        var line = Assert.Single(await world.LinesAsync(2016, 1));
        Assert.Equal(("L1", "S2001", "IFP Framework - Core - Standard"), (line.LineItemRef, line.ServiceRef, line.ServiceLevel));
        Assert.Equal((new DateOnly(2016, 10, 29), new DateOnly(2017, 3, 31), 154, 1_430m, 31_460.00m), (line.From, line.To, line.Days, line.WeeklyCost, line.Value));
        Assert.Equal(20_001, await world.Database.ScalarAsync<int>("select number from purchase_orders"));
        Assert.Equal(world.Clock.GetUtcNow().UtcDateTime, await world.Database.ScalarAsync<DateTime>("select issued_at from purchase_order_revisions"));
    }

    [Fact]
    public async Task A_line_item_over_31_March_is_ordered_in_both_years_to_the_day()
    {
        await using var world = await OrderWorld.BeginAsync(cluster, new(2016, 4, 1));
        await world.Database.GivenLineItemAsync("L1", Cinder, new(2016, 3, 31), new(2016, 4, 1), 700m);

        await world.RaiseAsync();

        Assert.Equal([(Cinder, "15/16", 1, 100m), (Cinder, "16/17", 1, 100m)], await world.OrdersAsync());
        Assert.Equal((new DateOnly(2016, 3, 31), new DateOnly(2016, 3, 31)), Span(await world.LinesAsync(2015, 1)));
        Assert.Equal((new DateOnly(2016, 4, 1), new DateOnly(2016, 4, 1)), Span(await world.LinesAsync(2016, 1)));
    }

    [Fact]
    public async Task A_financial_year_with_29_February_has_366_days()
    {
        await using var world = await OrderWorld.BeginAsync(cluster, new(2016, 12, 1));
        await world.Database.GivenLineItemAsync("L1", Cinder, new(2014, 4, 1), end: null, 700m);

        await world.RaiseAsync();

        Assert.Equal([(Cinder, "14/15", 1, 36_500m), (Cinder, "15/16", 1, 36_600m), (Cinder, "16/17", 1, 36_500m)], await world.OrdersAsync());
    }

    [Fact]
    public async Task The_next_years_order_is_raised_when_the_year_begins_in_London()
    {
        await using var world = await OrderWorld.BeginAsync(cluster, new(2017, 3, 1));
        await world.Database.GivenLineItemAsync("L1", Cinder, new(2017, 3, 1), end: null, 700m);
        await world.Database.GivenLineItemAsync("L2", Snow, new(2017, 4, 1), end: null, 700m);
        await world.RaiseAsync();

        world.Clock.SetUtcNow(new(2017, 3, 31, 22, 59, 59, TimeSpan.Zero)); // a second before midnight of British summer time
        Assert.Equal(RaisedOrders.None, await world.RaiseAsync());
        world.Clock.SetUtcNow(new(2017, 3, 31, 23, 0, 0, TimeSpan.Zero));
        Assert.Equal(new RaisedOrders(2, 0), await world.RaiseAsync());

        Assert.Equal([(Cinder, "16/17"), (Cinder, "17/18"), (Snow, "17/18")], (await world.OrdersAsync()).Select(o => (o.SsRef, o.Year)));
    }

    [Fact]
    public async Task Every_line_is_rounded_once_and_the_order_is_their_sum()
    {
        await using var world = await OrderWorld.BeginAsync(cluster, new(2016, 11, 7));
        foreach (var item in (string[])["L1", "L2", "L3"])
        {
            await world.Database.GivenLineItemAsync(item, Cinder, new(2016, 10, 29), new(2016, 10, 29), 1.00m); // 14.29 pence each
        }

        await world.RaiseAsync();

        Assert.Equal([(Cinder, "16/17", 1, 0.42m)], await world.OrdersAsync());
    }

    [Fact]
    public async Task Each_provider_of_a_client_has_an_order_of_its_own()
    {
        await using var world = await OrderWorld.BeginAsync(cluster, new(2016, 11, 7));
        await world.Database.GivenLineItemAsync("L1", Cinder, new(2016, 10, 1), new(2016, 10, 7), 100m);
        await world.Database.GivenLineItemAsync("L2", Cinder, new(2016, 10, 8), new(2016, 10, 14), 200m, "S2002", "K3002");

        await world.RaiseAsync();

        Assert.Equal([(Cinder, "16/17", 1, 100m), (Cinder, "16/17", 1, 200m)], await world.OrdersAsync());
    }

    [Fact]
    public async Task What_is_not_authorised_is_not_ordered_and_an_agreed_document_is_not_waited_for()
    {
        await using var world = await OrderWorld.BeginAsync(cluster, new(2018, 11, 7));
        Assert.Equal(RaisedOrders.None, await world.RaiseAsync());
        Assert.Empty(await world.OrdersAsync());

        await world.Database.ExecuteAsync("update contracts set requires_agreed_document = true; update care_package_line_items set authorised = ref = 'L4002'");
        Assert.Equal(new RaisedOrders(1, 0), await world.RaiseAsync());
        Assert.Equal(Snow, Assert.Single(await world.OrdersAsync()).SsRef);
    }

    private static (DateOnly From, DateOnly To) Span(IReadOnlyList<Domain.PurchaseOrders.PurchaseOrderLine> lines) => (lines.Single().From, lines.Single().To);
}
