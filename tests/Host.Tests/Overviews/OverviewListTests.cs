using System.Net;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Overviews;

/// <summary>The council's lists of providers and of clients: from the menu to the page of each.</summary>
public sealed class OverviewListTests(PortalCluster cluster)
{
    [Fact]
    public async Task Providers_are_found_from_the_menu_by_a_word_or_a_reference_and_paged()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("insert into providers (ref, name, payment_terms_days) select 'P9' || lpad(n::text, 3, '0'), 'Dwarf House ' || lpad(n::text, 2, '0'), 30 from generate_series(1, 60) n");
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/my-work");
        await clerk.Follow("Providers");
        Assert.Equal((25, "Providers"), (clerk.Page.Rows.Count, clerk.Page.Heading));
        await clerk.Open("/council/providers?p=3");
        Assert.Equal(12, clerk.Page.Rows.Count);

        await clerk.Fill("Provider", "sleep").Press("View");
        var row = Assert.Single(clerk.Page.Rows);
        Assert.Equal(("Sleepovers", "P1001", "2"), (row["Provider"], row["Reference"], row["Services"]));
        await clerk.Follow("Sleepovers");
        Assert.Equal("/council/providers/P1001", clerk.Page.Path);
        await clerk.Open("/council/providers?Search=p1%20001");
        Assert.Single(clerk.Page.Rows);
        await clerk.Open("/council/providers?Search=Rumpelstiltskin");
        Assert.Contains("No provider is called so.", clerk.Page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.AsAsync(Sarah)).Open("/council/providers")).Status);
    }

    [Fact]
    public async Task Clients_are_found_from_the_menu_and_no_name_stands_in_an_address()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("insert into clients (ss_ref, surname, forename) select 'C9' || lpad(n::text, 3, '0'), 'Dwarf', 'Number ' || n from generate_series(1, 60) n");
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/my-work");
        await clerk.Follow("Clients");
        Assert.Equal((25, "Clients"), (clerk.Page.Rows.Count, clerk.Page.Heading));

        await clerk.Fill("Client", "dwarf").Press("View");
        Assert.DoesNotContain("dwarf", clerk.Page.Path, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Showing 1 to 25 of 60 clients", clerk.Page.Text, StringComparison.Ordinal);
        await clerk.Open(clerk.Page.Link("3"));
        Assert.Equal((10, "dwarf"), (clerk.Page.Rows.Count, clerk.Page.Value("Client")));
        Assert.DoesNotContain("dwarf", clerk.Page.Path, StringComparison.OrdinalIgnoreCase);

        await clerk.Fill("Client", "cinder ELLA").Press("View");
        await clerk.Follow("Ella, Cinder");
        Assert.Equal($"/council/clients/{Cinder}", clerk.Page.Path);
        await clerk.Open("/council/clients?Search=dwarf");
        Assert.DoesNotContain("of 60", clerk.Page.Text, StringComparison.Ordinal); // an address finds nobody
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.AsAsync(Sarah)).Open("/council/clients")).Status);
    }
}
