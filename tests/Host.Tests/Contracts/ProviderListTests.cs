using System.Net;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

/// <summary>The provider's list: filters in the address, pages, empty states.</summary>
public sealed class ProviderListTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_filters_narrow_the_list_stand_in_the_address_and_are_reset()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        await world.App.GivenAgreedDocumentAsync();
        await world.App.GivenPublishedDocumentAsync(Snow);
        await world.App.GivenPublishedDocumentAsync(Robin);
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open("/provider/contracts");
        Assert.Contains("3 documents", sarah.Page.Text, StringComparison.Ordinal);

        await sarah.Select("Client", "Ella, Cinder (C1170421)").Press("View");
        Assert.Equal([Cinder, Cinder], sarah.Page.Rows.Select(x => x["SSRef"]));
        Assert.Contains($"Client={Cinder}", sarah.Page.Path, StringComparison.Ordinal);
        Assert.Equal(Cinder, sarah.Page.Value("Client"));

        await sarah.Select("Status", "Approved").Press("View");
        Assert.Equal("Approved", Assert.Single(sarah.Page.Rows)["Status"]);
        Assert.Contains("Status=Approved", sarah.Page.Path, StringComparison.Ordinal);

        await sarah.Follow("Reset");
        Assert.Equal(("/provider/contracts", 3), (sarah.Page.Path, sarah.Page.Rows.Count));

        await sarah.Select("Service", "Night Owls").Press("View");
        Assert.Equal(Snow, Assert.Single(sarah.Page.Rows)["SSRef"]);
        Assert.DoesNotContain(ClientNames, x => sarah.Page.Path.Contains(x, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Only_what_is_this_providers_can_be_chosen()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        await world.App.GivenDraftAsync(Snow);
        await world.App.GivenPublishedDocumentAsync(Robin);
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open("/provider/contracts");

        Assert.Equal(["[No Selection]", "Night Owls", "Sleepovers"], Options(sarah.Page, "Service"));
        Assert.Equal(["[No Selection]", "Ella, Cinder (C1170421)"], Options(sarah.Page, "Client"));
        Assert.Equal(["All", "Published", "Approved", "Rejected"], Options(sarah.Page, "Status"));
        Assert.Empty((await sarah.Open($"/provider/contracts?client={Robin}")).Rows);
        Assert.Empty((await sarah.Open("/provider/contracts?service=S2002")).Rows);
        Assert.Empty((await sarah.Open("/provider/contracts?status=Draft")).Rows);
    }

    [Fact]
    public async Task Updated_since_is_a_British_day_and_includes_it()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        // Half past midnight in London, still the day before in UTC.
        await world.Database.ExecuteAsync($"update contract_documents set updated_at = '2016-06-10 23:30Z' where id = '{id}'");
        var sarah = await world.AsAsync(Sarah);

        Assert.Single((await sarah.Open("/provider/contracts?since=10/06/2016")).Rows);
        Assert.Single((await sarah.Open("/provider/contracts?since=11/06/2016")).Rows);
        Assert.Equal("11/06/2016", sarah.Page.Value("Updated since"));
        Assert.Empty((await sarah.Open("/provider/contracts?since=12/06/2016")).Rows);
    }

    [Theory]
    [InlineData("31/02/2016")]
    [InlineData("yesterday")]
    public async Task A_bad_date_is_told_beside_its_field_and_the_other_filters_are_kept(string date)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        await world.App.GivenAgreedDocumentAsync(Snow);
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open("/provider/contracts");

        await sarah.Select("Status", "Published").Fill("Updated since", date).Press("View");

        Assert.Equal("Updated since must be a real date, such as 11/04/2016", Assert.Single(sarah.Page.Errors));
        Assert.Equal("Error: Updated since must be a real date, such as 11/04/2016", sarah.Page.ErrorBeside("Updated since"));
        Assert.Equal(("Published", date), (sarah.Page.Value("Status"), sarah.Page.Value("Updated since")));
        Assert.Equal("Published", Assert.Single(sarah.Page.Rows)["Status"]);
    }

    [Fact]
    public async Task What_an_old_address_asks_for_is_never_hidden()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);

        Assert.Empty((await sarah.Open("/provider/contracts?service=XX")).Rows);
        Assert.Equal("XX", sarah.Page.Value("Service"));
        await sarah.Open("/provider/contracts?status=Nope");
        Assert.Equal("Error: Choose one of the list", sarah.Page.ErrorBeside("Status"));
        Assert.Equal("Nope", sarah.Page.Value("Status"));
        await sarah.Open("/provider/contracts?status=7");
        Assert.Equal(["Choose one of the list"], sarah.Page.Errors);
    }

    [Fact]
    public async Task Sixty_documents_stand_on_three_pages_and_the_filters_go_along()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        for (var i = 0; i < 60; i++)
        {
            await world.App.GivenPublishedDocumentAsync();
        }

        await world.App.GivenPublishedDocumentAsync(Snow);
        var sarah = await world.AsAsync(Sarah);
        var seen = new HashSet<string>(StringComparer.Ordinal);

        await sarah.Open($"/provider/contracts?client={Cinder}&status=Published");
        Assert.Contains("Showing 1 to 25 of 60 documents", sarah.Page.Text, StringComparison.Ordinal);
        seen.UnionWith(Addresses(sarah.Page));
        await sarah.Follow("Next page");
        Assert.Contains("Showing 26 to 50 of 60 documents", sarah.Page.Text, StringComparison.Ordinal);
        seen.UnionWith(Addresses(sarah.Page));
        await sarah.Follow("3");
        Assert.Contains("Showing 51 to 60 of 60 documents", sarah.Page.Text, StringComparison.Ordinal);
        seen.UnionWith(Addresses(sarah.Page));

        Assert.Equal(60, seen.Count);
        Assert.Equal((Cinder, "Published"), (sarah.Page.Value("Client"), sarah.Page.Value("Status")));
        Assert.DoesNotContain("Next page", sarah.Page.Links);
        await sarah.Press("View"); // new filters begin at the first page
        Assert.Contains("Showing 1 to 25 of 60 documents", sarah.Page.Text, StringComparison.Ordinal);
        foreach (var odd in (string[])["0", "-1", "99", "abc", "99999999999999999999"])
        {
            Assert.Equal((odd, HttpStatusCode.OK), (odd, (await sarah.Open($"/provider/contracts?p={odd}")).Status));
            Assert.NotEmpty(sarah.Page.Rows);
        }
    }

    [Fact]
    public async Task An_empty_list_says_what_happens_next_and_one_that_filters_emptied_says_how_to_see_all()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open("/provider/contracts");
        Assert.Contains("There are no contract documents yet. When the council publishes one, your signatories are told by email and it appears here.", sarah.Page.Text, StringComparison.Ordinal);

        await world.App.GivenPublishedDocumentAsync();
        await sarah.Select("Status", "Rejected").Press("View");
        Assert.Contains("No documents match these filters.", sarah.Page.Text, StringComparison.Ordinal);
        await sarah.Follow("Show all documents");
        Assert.Single(sarah.Page.Rows);
    }

    private static IEnumerable<string> Options(FormPage page, string label) => page.Field(label).QuerySelectorAll("option").Select(x => x.TextContent.Trim());

    private static IEnumerable<string> Addresses(FormPage page) => page.Document.QuerySelectorAll("tbody th a").Select(x => x.GetAttribute("href")!);
}
