using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

/// <summary>The council's list and its search; a client's name is posted, and only the SSRef goes on.</summary>
public sealed class CouncilListTests(PortalCluster cluster)
{
    private const string TwentyFive = "insert into clients (ss_ref, surname, forename) select 'C9' || lpad(n::text, 3, '0'), 'Dwarf', 'Number ' || n from generate_series(1, 25) n";

    [Theory]
    [InlineData("ella")]
    [InlineData("Cind")]
    [InlineData("Ella, Cinder")]
    [InlineData("cinder ella")]
    [InlineData("c1170")]
    public async Task A_document_is_found_by_the_clients_name_or_SSRef(string search)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        await world.App.GivenPublishedDocumentAsync(Robin);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/contracts");

        await clerk.Fill("Client", search).Press("View");

        Assert.Equal($"/council/contracts?client={Cinder}", clerk.Page.Path);
        Assert.Equal(("Ella, Cinder", "Sleepovers"), (Assert.Single(clerk.Page.Rows)["Client"], clerk.Page.Rows[0]["Provider"]));
        // Shown again, the field holds the reference, and View finds the same.
        Assert.Equal(Cinder, clerk.Page.Value("Client"));
        await clerk.Press("View");
        Assert.Equal($"/council/contracts?client={Cinder}", clerk.Page.Path);
    }

    [Fact]
    public async Task Provider_status_and_date_narrow_the_list_together_with_the_search()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        await world.App.GivenAgreedDocumentAsync();
        await world.App.GivenDraftAsync(Robin);
        var clerk = await world.AsAsync(Clerk);

        await clerk.Open("/council/contracts");
        Assert.Equal(3, clerk.Page.Rows.Count);
        await clerk.Select("Provider", "Harbour View Care").Press("View");
        Assert.Equal("/council/contracts?provider=P1002", clerk.Page.Path);
        Assert.Equal(("Draft", Robin), (Assert.Single(clerk.Page.Rows)["Status"], clerk.Page.Rows[0]["SSRef"]));

        await clerk.Follow("Reset");
        await clerk.Fill("Client", "Ella").Select("Provider", "Sleepovers").Select("Status", "Approved").Fill("Updated since", "1/4/2016").Press("View");
        Assert.Equal($"/council/contracts?client={Cinder}&provider=P1001&status=Approved&since=01%2F04%2F2016", clerk.Page.Path);
        Assert.Equal("Approved", Assert.Single(clerk.Page.Rows)["Status"]);
        Assert.Equal(("P1001", "Approved", "01/04/2016"), (clerk.Page.Value("Provider"), clerk.Page.Value("Status"), clerk.Page.Value("Updated since")));

        await clerk.Fill("Client", "").Press("View");
        Assert.Equal("/council/contracts?provider=P1001&status=Approved&since=01%2F04%2F2016", clerk.Page.Path);
    }

    [Fact]
    public async Task Nobody_found_or_too_many_found_is_told_beside_the_field_with_the_other_filters_kept()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync(TwentyFive);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/contracts");

        await clerk.Fill("Client", "Rumpelstiltskin").Select("Status", "Rejected").Press("View");
        Assert.Equal("No client has this name or SSRef. Enter the beginning of a surname, a forename or an SSRef", Assert.Single(clerk.Page.Errors));
        Assert.Equal(("Rumpelstiltskin", "Rejected"), (clerk.Page.Value("Client"), clerk.Page.Value("Status")));
        Assert.Equal("/council/contracts", clerk.Page.Path);

        await clerk.Fill("Client", "Dwarf").Press("View");
        Assert.Equal("Error: More than 20 clients match. Type more of the name, or the SSRef", clerk.Page.ErrorBeside("Client"));

        await clerk.Fill("Client", "%").Press("View"); // a letter like any other, not "everybody"
        Assert.StartsWith("Error: No client has this name", clerk.Page.ErrorBeside("Client"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_date_is_told_beside_its_field_and_the_rest_is_kept()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/contracts");

        await clerk.Fill("Client", "Ella").Select("Provider", "Sleepovers").Fill("Updated since", "31/02/2016").Press("View");

        Assert.Equal("Error: Updated since must be a real date, such as 11/04/2016", clerk.Page.ErrorBeside("Updated since"));
        Assert.Equal(("Ella", "P1001", "31/02/2016"), (clerk.Page.Value("Client"), clerk.Page.Value("Provider"), clerk.Page.Value("Updated since")));
    }

    [Fact]
    public async Task Finding_a_client_to_publish_for_offers_several_stops_at_twenty_and_says_when_there_is_nobody()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync(TwentyFive);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/contracts/new");

        await clerk.Press("Find client");
        Assert.Equal("Enter a name or an SSRef", Assert.Single(clerk.Page.Errors));
        await clerk.Fill("Client", "Rumpelstiltskin").Press("Find client");
        Assert.StartsWith("No client has this name or SSRef", Assert.Single(clerk.Page.Errors), StringComparison.Ordinal);
        await clerk.Fill("Client", "dwarf").Press("Find client");
        Assert.StartsWith("More than 20 clients match. These are the first:", Assert.Single(clerk.Page.Errors), StringComparison.Ordinal);
        Assert.Equal(20, clerk.Page.Links.Count(x => x.StartsWith("Dwarf, Number ", StringComparison.Ordinal)));
        await clerk.Fill("Client", "dwarf, number 2").Press("Find client");
        Assert.Equal(7, clerk.Page.Links.Count(x => x.StartsWith("Dwarf, Number 2", StringComparison.Ordinal)));
        Assert.Equal("/council/contracts/new", clerk.Page.Path);

        await clerk.Follow("Dwarf, Number 25 (C9025)");
        Assert.Contains("The register has no placement of this client", clerk.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Continue to preview", clerk.Page.Buttons);
    }

    [Fact]
    public async Task An_empty_list_offers_to_publish_the_first_one_only_to_those_who_may()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync("finn.ance@council.example", CouncilRoles.InvoiceAuthoriser);

        var clerk = await world.AsAsync(Clerk);
        var finn = await world.AsAsync("finn.ance@council.example");

        Assert.Contains("Publish the first one", (await clerk.Open("/council/contracts")).Links);
        Assert.Contains("There are no contract documents yet.", (await finn.Open("/council/contracts")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Publish the first one", finn.Page.Links);
        await clerk.Open("/council/contracts?status=Rejected");
        Assert.Contains("No documents match these filters.", clerk.Page.Text, StringComparison.Ordinal);
    }
}
