using System.Net;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Invoices;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.PurchaseOrders;

/// <summary>The list of purchase orders (the guide, 4.1 to 4.3).</summary>
public sealed class OrderListTests(PortalCluster cluster)
{
    private const string Hint = "Please set filters and click the View button.";

    [Fact]
    public async Task The_hint_stands_until_the_filters_are_set_and_then_the_guides_columns()
    {
        await using var world = await RaisedAsync(cluster);
        var sarah = await world.AsAsync(Sarah);

        await sarah.Follow("Purchase Orders");
        Assert.Contains(Hint, sarah.Page.Text, StringComparison.Ordinal);
        Assert.Empty(sarah.Page.Rows);
        Assert.Equal("16/17", sarah.Page.Value("Financial Year"));

        await sarah.Press("View");
        Assert.DoesNotContain(Hint, sarah.Page.Text, StringComparison.Ordinal);
        Assert.Equal(["Ella, Cinder (C1170421) - 16/17", "White, Snow (C2000021) - 16/17"], sarah.Page.Rows.Select(r => r["Purchase Order"]));
        Assert.Equal(
            [("Purchase Order", "White, Snow (C2000021) - 16/17"), ("Value", "£31,460.00"), ("Spend To Date", "£0.00"), ("Financial Year", "16/17"), ("Issued", "07/11/2016")],
            sarah.Page.Rows[1].Select(x => (x.Key, x.Value)));
        Assert.Contains("2 purchase orders", sarah.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filters_narrow_the_list_and_stand_in_the_address_without_a_name()
    {
        await using var world = await RaisedAsync(cluster);
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open("/provider/purchase-orders");
        Assert.Equal(["16/17", "15/16"], Options(sarah.Page, "Financial Year"));
        Assert.Equal(["[All Services]", "Night Owls", "Sleepovers"], Options(sarah.Page, "Service"));
        Assert.Equal(["[All Clients]", "Ella, Cinder (C1170421)", "White, Snow (C2000021)"], Options(sarah.Page, "Client"));

        await sarah.Select("Service", "Night Owls").Press("View");
        Assert.Equal(Snow, Ref(Assert.Single(sarah.Page.Rows)));

        await sarah.Select("Client", "Ella, Cinder (C1170421)").Press("View");
        Assert.Empty(sarah.Page.Rows);
        Assert.Contains("No purchase orders match these filters", sarah.Page.Text, StringComparison.Ordinal);

        await sarah.Select("Service", "[All Services]").Select("Financial Year", "15/16").Press("View");
        Assert.Equal("Ella, Cinder (C1170421) - 15/16", Assert.Single(sarah.Page.Rows)["Purchase Order"]);
        Assert.Equal("£8,571.43", sarah.Page.Rows[0]["Value"]);
        Assert.Contains($"Client={Cinder}", sarah.Page.Path, StringComparison.Ordinal);
        Assert.DoesNotContain(ClientNames, x => sarah.Page.Path.Contains(x, StringComparison.OrdinalIgnoreCase));

        await sarah.Follow("Reset");
        Assert.Equal(("/provider/purchase-orders", 0), (sarah.Page.Path, sarah.Page.Rows.Count));
        foreach (var odd in (string[])["?year=soon", "?year=16/18", "?p=7", "?client=%00", "?service=S2002", $"?client={Robin}"])
        {
            Assert.Equal((odd, HttpStatusCode.OK), (odd, (await sarah.Open("/provider/purchase-orders" + odd)).Status));
        }

        Assert.Empty(sarah.Page.Rows);
    }

    [Fact]
    public async Task Spend_to_date_is_what_was_finalised_for_the_commitment_and_no_more()
    {
        await using var world = await RaisedAsync(cluster);
        var paid = await world.Database.GivenInvoiceAsync("1", "L4002", new(2016, 10, 1), 612.86m);
        await world.Database.GivenInvoiceAsync("2", "L4002", new(2016, 11, 1), 6_128.57m);
        await world.Database.GivenInvoiceAsync("3", "L4002", new(2016, 10, 1), -12.86m, credits: paid);
        await world.Database.GivenInvoiceAsync("4", "L4002", new(2016, 12, 1), 1_000m, InvoiceState.Authorised);
        await world.Database.GivenInvoiceAsync("5", "L4002", new(2017, 4, 1), 2_000m); // another year
        await world.Database.GivenInvoiceAsync("6", "L4001", new(2016, 10, 1), 4_428.57m); // another client
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open("/provider/purchase-orders?year=16/17");

        Assert.Equal(["£4,428.57", "£6,728.57"], sarah.Page.Rows.Select(r => r["Spend To Date"]));
        await sarah.Follow("White, Snow (C2000021) - 16/17");
        Assert.Equal(("£31,460.00", "£6,728.57", "£24,731.43"), (sarah.Page.Fact("Total"), sarah.Page.Fact("Spend to date"), sarah.Page.Fact("Left")));
    }

    [Fact]
    public async Task Many_orders_stand_on_pages_and_the_filters_go_along()
    {
        await using var world = await RaisedAsync(cluster);
        await world.Database.ExecuteAsync(
            """
            insert into clients (ss_ref, surname, forename) select 'C9' || n, 'Dwarf', n::text from generate_series(100, 125) n;
            insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised)
            select 'N' || n, 'C1', 'C9' || n, 'S2001', 'K3001', 'Standard', '2016-10-29', 10, 'Spot', true from generate_series(100, 125) n
            """);
        await world.App.RaiseOrdersAsync();
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open("/provider/purchase-orders?year=16/17&service=S2001");
        Assert.Contains("Showing 1 to 25 of 27 purchase orders", sarah.Page.Text, StringComparison.Ordinal);
        await sarah.Follow("Next page");
        Assert.Contains("Showing 26 to 27 of 27 purchase orders", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Equal((2, "S2001"), (sarah.Page.Rows.Count, sarah.Page.Value("Service")));
    }

    [Fact]
    public async Task The_council_sees_every_providers_and_filters_by_provider_and_client()
    {
        await using var world = await RaisedAsync(cluster);
        var clerk = await world.AsAsync(Clerk);

        await clerk.Follow("Purchase Orders");
        Assert.Contains(Hint, clerk.Page.Text, StringComparison.Ordinal);
        Assert.Equal(["[All Services]", "Harbour House (Harbour View Care)", "Night Owls (Sleepovers)", "Sleepovers (Sleepovers)"], Options(clerk.Page, "Service"));
        await clerk.Press("View");
        Assert.Equal([Cinder, Robin, Snow], clerk.Page.Rows.Select(Ref));
        Assert.Equal(["Sleepovers", "Harbour View Care", "Sleepovers"], clerk.Page.Rows.Select(r => r["Provider"]));

        await clerk.Select("Provider", "Harbour View Care").Press("View");
        Assert.Equal(Robin, Ref(Assert.Single(clerk.Page.Rows)));
        Assert.Contains("provider=P1002", clerk.Page.Path, StringComparison.Ordinal);

        await clerk.Select("Provider", "[All Providers]").Fill("Client", "white, s").Press("View");
        Assert.Equal(Snow, Ref(Assert.Single(clerk.Page.Rows)));
        Assert.DoesNotContain(ClientNames, x => clerk.Page.Path.Contains(x, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Snow, clerk.Page.Value("Client"));

        await clerk.Fill("Client", "Rumpelstiltskin").Press("View");
        Assert.StartsWith("No client has this name or SSRef", Assert.Single(clerk.Page.Errors), StringComparison.Ordinal);
        Assert.Equal("Rumpelstiltskin", clerk.Page.Value("Client"));
    }

    /// <summary>Today is 7 November 2016. Ella, Cinder since February at £1,000 a week; White, Snow since 29 October at £1,430; Hood, Robin at another provider.</summary>
    internal static async Task<PortalWorld> RaisedAsync(PortalCluster cluster)
    {
        var world = await PortalWorld.BeginAsync(cluster, new FakeTimeProvider(new DateTimeOffset(2016, 11, 7, 10, 0, 0, TimeSpan.Zero)));
        await world.Database.ExecuteAsync(
            """
            update care_package_line_items set start_date = '2016-10-29', weekly_cost = 1430 where ref in ('L4002', 'L4003');
            update providers set address = '1 Example Street, Ipswich' where ref = 'P1001';
            update services set address = '3 Owl Lane, Ipswich' where ref = 'S2003'
            """);
        await world.App.RaiseOrdersAsync();
        return world;
    }

    private static string Ref(IReadOnlyDictionary<string, string> row) => row["Purchase Order"].Split('(', ')')[1];

    private static IEnumerable<string> Options(FormPage page, string label) => page.Field(label).QuerySelectorAll("option").Select(x => x.TextContent.Trim());
}
