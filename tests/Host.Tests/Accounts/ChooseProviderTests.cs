using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

public sealed class ChooseProviderTests(PortalCluster cluster)
{
    private const string Sarah = "sarah.lock@sleepovers.example";
    private const string Page = "/probe/ProviderUser";

    [Fact]
    public async Task A_user_of_several_providers_chooses_one_and_can_switch_later()
    {
        await using var database = await AUserOf("P1001", "P1002");
        await using var app = new PortalApp(database);
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);

        await browser.SignInAsync(Sarah);
        Assert.Equal("Choose a provider", browser.Page.Heading);
        Assert.Contains("Harbour View Care", browser.Page.Buttons);

        await browser.Press("Sleepovers");
        Assert.Equal("/provider", browser.Page.Path);
        Assert.Equal("Sarah Lock for Sleepovers (P1001None)", (await browser.Open(Page)).Heading);

        await browser.Open("/choose-provider");
        await browser.Press("Harbour View Care");
        Assert.Equal("Sarah Lock for Harbour View Care (P1002None)", (await browser.Open(Page)).Heading);
        Assert.Equal(1L, await database.ScalarAsync<long>("select count(*) from sessions"));
    }

    [Fact]
    public async Task The_page_that_was_asked_for_opens_after_choosing()
    {
        await using var database = await AUserOf("P1001", "P1002");
        await using var app = new PortalApp(database);
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.Open(Page + "?status=All");
        await browser.Fill("Email address", Sarah).Fill("Password", AccountGivens.Password).Press("Sign in");
        Assert.Equal("Choose a provider", browser.Page.Heading);

        await browser.Press("Sleepovers");

        Assert.Equal(Page + "?status=All", browser.Page.Path);
    }

    [Fact]
    public async Task A_provider_of_others_cannot_be_chosen()
    {
        await using var database = await AUserOf("P1001", "P1002");
        await database.GivenProviderAsync("P1003", "Somebody else");
        await using var app = new PortalApp(database);
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.SignInAsync(Sarah);
        foreach (var button in browser.Page.Document.QuerySelectorAll("button[name=provider]"))
        {
            button.SetAttribute("value", "P1003");
        }

        await browser.Press("Sleepovers");

        Assert.Equal((HttpStatusCode.NotFound, "/choose-provider"), (browser.Page.Status, browser.Page.Path));
        Assert.Equal("Choose a provider", (await browser.Open(Page)).Heading);
    }

    [Fact]
    public async Task A_membership_that_is_taken_away_ends_access_at_the_next_request()
    {
        await using var database = await AUserOf("P1001", "P1002");
        await using var app = new PortalApp(database);
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.SignInAsync(Sarah);
        await browser.Press("Sleepovers");
        Assert.Equal(HttpStatusCode.OK, (await browser.Open(Page)).Status);

        await database.ExecuteAsync("delete from memberships where provider_ref = 'P1001'");
        await browser.Open(Page);
        Assert.Equal("Sarah Lock for Harbour View Care (P1002None)", browser.Page.Heading);

        await database.ExecuteAsync("delete from memberships");
        await browser.Open(Page);
        Assert.Equal("Sign in", browser.Page.Heading);
        Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from sessions"));
    }

    [Fact]
    public async Task A_signatory_may_sign_and_loses_it_with_the_role()
    {
        await using var database = await AUserOf("P1001");
        await using var app = new PortalApp(database);
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.SignInAsync(Sarah);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/probe/Signatory")).Status);

        await database.ExecuteAsync($"update memberships set roles = {(int)(ProviderRoles.Invoicing | ProviderRoles.Actions)}");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Open("/probe/Signatory")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open(Page)).Status);
    }

    [Fact]
    public async Task Neither_side_gets_through_the_others_doors()
    {
        await using var database = await AUserOf("P1001", "P1002");
        await database.GivenCouncilUserAsync("pat.place@suffolk.example", (CouncilRoles)15);
        await using var app = new PortalApp(database);
        await using var host = ProbePages.In(app);
        using var provider = FormClient.For(host);
        await provider.SignInAsync(Sarah);
        Assert.Equal(HttpStatusCode.Forbidden, (await provider.Open("/probe/CouncilUser")).Status);

        using var council = FormClient.For(host);
        await council.SignInAsync("pat.place@suffolk.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await council.Open(Page)).Status);
    }

    private async Task<TestDatabase> AUserOf(params string[] providers)
    {
        var database = await cluster.CreateDatabaseAsync();
        await database.GivenProviderAsync("P1001", "Sleepovers");
        await database.GivenProviderAsync("P1002", "Harbour View Care");
        await database.GivenProviderUserAsync(Sarah, ProviderRoles.Signatory, providers);
        return database;
    }
}
