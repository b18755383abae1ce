using System.Net;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.PurchaseOrders;

/// <summary>Purchase Order View (the guide, 4.4), and its revisions.</summary>
public sealed class OrderViewTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_order_says_what_the_guides_does_and_how_each_figure_was_worked_out()
    {
        await using var world = await OrderListTests.RaisedAsync(cluster);
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open("/provider/purchase-orders?year=16/17");

        await sarah.Follow("White, Snow (C2000021) - 16/17");

        Assert.Equal("White, Snow (C2000021) - 16/17Purchase Order View", sarah.Page.Heading);
        Assert.Equal(await OrderNameAsync(world, 1), sarah.Page.Fact("Purchase Order"));
        Assert.Equal("01/04/2016 - 31/03/2017", sarah.Page.Fact("Financial Year"));
        Assert.Equal("07/11/2016", sarah.Page.Fact("Date Printed"));
        Assert.Equal("30 days from receipt of the invoice, or from its date where that is later", sarah.Page.Fact("Payment Terms"));
        string[] words =
        [
            "Provider Address Sleepovers1 Example Street, Ipswich",
            "Invoice Address Suffolk County CouncilPlease submit invoices via the provider portal: http",
            "Delivery Address Night Owls3 Owl Lane, Ipswich",
        ];
        Assert.All(words, x => Assert.Contains(x, sarah.Page.Text, StringComparison.Ordinal));
        var line = Assert.Single(sarah.Page.Rows);
        Assert.Equal(("Night Owls", "29/10/2016 - 31/03/2017"), (line["Service"], line["Period"]));
        Assert.Equal("£1,430.00 × 154 days ÷ 7 = £31,460.00", line["How it was worked out"]);
        Assert.Equal(("£31,460.00", "£0.00", "£31,460.00"), (sarah.Page.Fact("Total"), sarah.Page.Fact("Spend to date"), sarah.Page.Fact("Left")));
        Assert.DoesNotContain(ClientNames, x => sarah.Page.Path.Contains(x, StringComparison.OrdinalIgnoreCase) || sarah.Page.Title.Contains(x, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_earlier_revision_is_read_by_its_link_and_the_later_one_says_what_changed()
    {
        await using var world = await OrderListTests.RaisedAsync(cluster);
        await world.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-12-18', weekly_cost = 1400 where ref = 'L4002'");
        await world.Database.GivenLineItemAsync("L9", Snow, new(2016, 12, 19), new(2016, 12, 19), 700m);
        await world.App.RaiseOrdersAsync();
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open($"/provider/purchase-orders/{await world.Database.OrderAsync(Snow, 2016)}");

        Assert.Equal(await OrderNameAsync(world, 2), sarah.Page.Fact("Purchase Order"));
        Assert.Equal("£10,300.00", sarah.Page.Fact("Total"));
        Assert.Contains("The value was £31,460.00 and became £10,300.00: £21,160.00 less.", sarah.Page.Text, StringComparison.Ordinal);
        var changes = sarah.Page.Rows.Where(r => r.ContainsKey("Change")).Select(r => (r["Change"], r["Difference"]));
        Assert.Equal(
            [
                ("Ends earlier, on 18/12/2016; it was 31/03/2017; Weekly cost £1,400.00; it was £1,430.00", "−£21,260.00"),
                ("Added: £700.00 × 1 day ÷ 7 = £100.00", "+£100.00"),
            ],
            changes);

        await sarah.Follow("Revision 1");
        Assert.EndsWith("?revision=1", sarah.Page.Path, StringComparison.Ordinal);
        Assert.Equal((await OrderNameAsync(world, 1), "£31,460.00"), (sarah.Page.Fact("Purchase Order"), sarah.Page.Fact("Total")));
        Assert.Equal("£1,430.00 × 154 days ÷ 7 = £31,460.00", Assert.Single(sarah.Page.Rows)["How it was worked out"]);
        Assert.Contains("This is revision 1, as it was issued on 7 November 2016.", sarah.Page.Text, StringComparison.Ordinal);
        await sarah.Follow("Revision 2");
        Assert.Equal(await OrderNameAsync(world, 2), sarah.Page.Fact("Purchase Order"));
    }

    [Fact]
    public async Task An_order_of_nothing_says_so_and_what_it_was()
    {
        await using var world = await OrderListTests.RaisedAsync(cluster);
        await world.Database.ExecuteAsync("update care_package_line_items set authorised = false where ref = 'L4002'");
        await world.App.RaiseOrdersAsync();
        var clerk = await world.AsAsync(Clerk);

        await clerk.Open($"/council/purchase-orders/{await world.Database.OrderAsync(Snow, 2016)}");

        Assert.Contains("Nothing is ordered now", clerk.Page.Text, StringComparison.Ordinal);
        Assert.Equal("£0.00", clerk.Page.Fact("Total"));
        Assert.Equal("No longer ordered. It was £1,430.00 × 154 days ÷ 7 = £31,460.00", Assert.Single(clerk.Page.Rows)["Change"]);
    }

    [Fact]
    public async Task Another_providers_order_and_a_revision_that_there_is_not_are_not_found()
    {
        await using var world = await OrderListTests.RaisedAsync(cluster);
        var (own, foreign) = (await world.Database.OrderAsync(Snow, 2016), await world.Database.OrderAsync(Robin, 2016));
        var sarah = await world.AsAsync(Sarah);
        var harry = await world.AsAsync(Harry);
        var clerk = await world.AsAsync(Clerk);

        Assert.Equal(HttpStatusCode.NotFound, (await sarah.Open($"/provider/purchase-orders/{foreign}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sarah.Open($"/provider/purchase-orders/{foreign}?revision=1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await harry.Open($"/provider/purchase-orders/{own}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await harry.Open($"/provider/purchase-orders/{foreign}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sarah.Open($"/council/purchase-orders/{own}")).Status);
        foreach (var order in (Guid[])[own, foreign])
        {
            Assert.Equal(HttpStatusCode.OK, (await clerk.Open($"/council/purchase-orders/{order}?revision=1")).Status);
        }

        foreach (var revision in (string[])["2", "0", "-1", "one", "99999999999"])
        {
            Assert.Equal((revision, HttpStatusCode.NotFound), (revision, (await sarah.Open($"/provider/purchase-orders/{own}?revision={revision}")).Status));
        }
    }

    private static async Task<string> OrderNameAsync(PortalWorld world, int revision)
        => $"{await world.Database.ScalarAsync<int>($"select number from purchase_orders where ss_ref = '{Snow}'")} - {revision}";
}
