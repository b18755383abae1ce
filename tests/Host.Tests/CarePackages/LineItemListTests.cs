using System.Net;
using Microsoft.Extensions.Time.Testing;
using Portal.TestKit;
using static Portal.Host.Tests.CarePackages.LineItemGivens;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.CarePackages;

/// <summary>A provider's care package line items (the guide, part 6).</summary>
public sealed class LineItemListTests(PortalCluster cluster)
{
    private const string Path = "/provider/care-packages";

    [Fact]
    public async Task From_the_home_page_a_provider_sees_its_own_line_items_in_the_guides_columns()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.GivenLineItemAsync("L4009", authorised: false, ssRef: Snow, end: "2016-12-31");
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open("/provider");
        Assert.Contains("View Care Package Line Items", sarah.Page.Text, StringComparison.Ordinal);

        await sarah.Follow("Care Package Line Items");

        Assert.Equal(("Care Package Line Items", Path), (sarah.Page.Heading, sarah.Page.Path));
        Assert.Equal(["L4001", "L4002", "L4009"], sarah.Page.Refs());
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["SSRef"] = First(Cinder, "L4001"),
                ["Client"] = "Ella, Cinder",
                ["Service"] = "Sleepovers",
                ["Service Level"] = "IFP Framework - Core - Standard",
                ["Start Date"] = "01/02/2016",
                ["End Date"] = "-",
                ["Cost"] = "£1,000.00 Weekly",
                ["Pricing"] = "1 x Placement at £1,000.00 (Spot)",
                ["CarePackageRef"] = "C153290",
                ["Authorised"] = "Yes",
            },
            sarah.Page.Rows[0]);
        Assert.Equal(("31/12/2016", "No"), (sarah.Page.Rows[2]["End Date"], sarah.Page.Rows[2]["Authorised"]));
        Assert.DoesNotContain(Robin, sarah.Page.Text, StringComparison.Ordinal);
        Assert.Contains("3 line items", sarah.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filters_narrow_the_list_stand_in_the_address_and_are_reset()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.GivenLineItemAsync("L4009", service: "S2003", level: "Residential - Standard");
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open(Path);

        await sarah.Select("Client", "Ella, Cinder (C1170421)").Press("View");
        Assert.Equal(["L4001", "L4009"], sarah.Page.Refs());
        await sarah.Select("Service", "Night Owls").Press("View");
        Assert.Equal(["L4009"], sarah.Page.Refs());
        Assert.Contains($"Client={Cinder}", sarah.Page.Path, StringComparison.Ordinal);
        Assert.Contains("Service=S2003", sarah.Page.Path, StringComparison.Ordinal);
        Assert.Equal((Cinder, "S2003"), (sarah.Page.Value("Client"), sarah.Page.Value("Service")));
        Assert.DoesNotContain(ClientNames, x => sarah.Page.Path.Contains(x, StringComparison.OrdinalIgnoreCase));

        await sarah.Follow("Reset");
        Assert.Equal((Path, 3), (sarah.Page.Path, sarah.Page.Rows.Count));
        await sarah.Select("Service level", "Residential - Standard").Press("View");
        Assert.Equal(["L4009"], sarah.Page.Refs());
    }

    [Fact]
    public async Task Only_what_its_own_line_items_name_can_be_chosen()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.Database.ExecuteAsync("update care_package_line_items set service_level = 'Residential' where ref = 'L4003'");
        await world.Database.ExecuteAsync("insert into services (ref, provider_ref, name) values ('S2009', 'P1001', 'Never used')");
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open(Path);

        Assert.Equal(["[No Selection]", "Night Owls", "Sleepovers"], Options(sarah.Page, "Service"));
        Assert.Equal(["[No Selection]", "Ella, Cinder (C1170421)", "White, Snow (C2000021)"], Options(sarah.Page, "Client"));
        Assert.Equal(["[No Selection]", "IFP Framework - Core - Standard"], Options(sarah.Page, "Service level"));
        Assert.Empty((await sarah.Open($"{Path}?client={Robin}")).Rows);
        Assert.Empty((await sarah.Open($"{Path}?service=S2002")).Rows);
        Assert.Empty((await sarah.Open($"{Path}?provider=P1002&level=Residential")).Rows);
    }

    [Fact]
    public async Task Ended_line_items_are_counted_and_shown_when_asked_for()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.GivenLineItemAsync("L4006", end: "2016-02-01");
        await world.GivenLineItemAsync("L4007", end: "2016-03-31");
        await world.GivenLineItemAsync("L4008", end: "2016-04-10", ssRef: Snow);
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open(Path);
        Assert.Contains("2 line items. 3 ended line items are not shown.", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Equal(["L4001", "L4002"], sarah.Page.Refs());

        await sarah.Select("Client", "White, Snow (C2000021)").Press("View");
        Assert.Contains("1 line item. 1 ended line item is not shown.", sarah.Page.Text, StringComparison.Ordinal);

        await sarah.Choose("Include historical").Press("View");
        Assert.Equal(["L4002", "L4008"], sarah.Page.Refs());
        Assert.DoesNotContain("not shown", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Historical=true", sarah.Page.Path, StringComparison.Ordinal);
        Assert.True(sarah.Page.Field("Include historical").HasAttribute("checked"));

        await sarah.Open($"{Path}?client={Cinder}");
        await sarah.Follow("Show ended line items too");
        Assert.Equal(["L4001", "L4006", "L4007"], sarah.Page.Refs());
    }

    [Fact]
    public async Task A_line_item_has_ended_when_its_last_day_is_over_in_London()
    {
        // Half past midnight on 11 June in London, still 10 June in UTC.
        await using var world = await PortalWorld.BeginAsync(cluster, new FakeTimeProvider(new DateTimeOffset(2016, 6, 10, 23, 30, 0, TimeSpan.Zero)));
        await world.GivenLineItemAsync("L4006", end: "2016-06-10");
        await world.GivenLineItemAsync("L4007", end: "2016-06-11");
        var sarah = await world.AsAsync(Sarah);

        Assert.Equal(["L4001", "L4007"], (await sarah.Open($"{Path}?client={Cinder}")).Refs());
    }

    [Fact]
    public async Task Sixty_line_items_stand_on_three_pages_and_the_filters_go_along()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        for (var i = 1; i < 60; i++)
        {
            await world.GivenLineItemAsync($"M{i:00}");
        }

        var sarah = await world.AsAsync(Sarah);
        var seen = new List<string>();
        await sarah.Open($"{Path}?client={Cinder}");
        Assert.Contains("Showing 1 to 25 of 60 line items", sarah.Page.Text, StringComparison.Ordinal);
        seen.AddRange(sarah.Page.Refs());
        await sarah.Follow("Next page");
        seen.AddRange(sarah.Page.Refs());
        await sarah.Follow("3");
        Assert.Contains("Showing 51 to 60 of 60 line items", sarah.Page.Text, StringComparison.Ordinal);
        seen.AddRange(sarah.Page.Refs());

        Assert.Equal(["L4001", .. Enumerable.Range(1, 59).Select(i => $"M{i:00}")], seen);
        Assert.Equal(Cinder, sarah.Page.Value("Client"));
    }

    [Theory]
    [InlineData("p=abc&historical=perhaps", 2)]
    [InlineData("p=99999999999999999999", 2)]
    [InlineData("service=%00&client=%00&level=%00", 2)]
    [InlineData("client=%27%20or%20%271%27%3D%271&level=%25", 0)]
    [InlineData("level=%3Cscript%3Ealert(1)%3C/script%3E", 0)]
    public async Task Odd_filters_do_no_harm(string query, int rows)
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open($"{Path}?{query}");

        Assert.Equal((HttpStatusCode.OK, rows), (sarah.Page.Status, sarah.Page.Rows.Count));
        Assert.DoesNotContain(sarah.Page.Document.Scripts, x => x.Text.Length > 0);
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do_next()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open($"{Path}?level=Nothing+of+the+kind");
        Assert.Contains("No line items match these filters.", sarah.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sarah.Page.Links, x => x.StartsWith("Download", StringComparison.Ordinal));
        await sarah.Follow("Show all line items");
        Assert.Equal(2, sarah.Page.Rows.Count);

        await world.Database.ExecuteAsync("update care_package_line_items set start_date = '2016-01-01', end_date = '2016-02-01'");
        await sarah.Open(Path);
        Assert.Contains("2 ended line items are not shown.", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Contains("There are no current line items.", sarah.Page.Text, StringComparison.Ordinal);

        await world.Database.ExecuteAsync("delete from care_package_line_items");
        await sarah.Open(Path);
        Assert.Contains("When the council purchases a placement from you, it appears here. If you expected one, contact the council", sarah.Page.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Options(FormPage page, string label) => page.Field(label).QuerySelectorAll("option").Select(x => x.TextContent.Trim());
}
