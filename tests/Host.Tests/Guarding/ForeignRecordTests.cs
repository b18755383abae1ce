using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Guarding;

/// <summary>Another provider's invoice, action, attachment and change requests exist at no door, also for somebody of both providers.</summary>
public sealed class ForeignRecordTests(PortalCluster cluster)
{
    private const string Olive = "olive.all@sleepovers.example";
    private const string Both = "bo.both@both.example";

    [Fact]
    public async Task Nothing_of_another_provider_is_found_or_moved_by_anybody_of_it()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var ids = await GivenRecordsAsync(world);

        await AreNotFoundAsync(world, await world.AsAsync(Harry), ids);
    }

    [Fact]
    public async Task Nor_by_somebody_of_both_who_acts_for_the_other_one_and_who_is_shown_the_way_to_the_right_one()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenProviderUserAsync(Both, ProviderRoles.Signatory, "P1001", "P1002");
        var ids = await GivenRecordsAsync(world);
        var bo = await world.AsAsync(Both);
        await bo.Press("Harbour View Care");

        await AreNotFoundAsync(world, bo, ids);

        await bo.Open($"/provider/actions/{ids["action"]}"); // from an email, say
        await bo.Follow("Open it for another of your providers");
        await bo.Press("Sleepovers");
        Assert.Equal((HttpStatusCode.OK, $"/provider/actions/{ids["action"]}"), (bo.Page.Status, bo.Page.Path));
        Assert.DoesNotContain("Open it for another", (await (await world.AsAsync(Harry)).Open($"/provider/actions/{ids["action"]}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_one_provider_sent_after_a_switch_to_the_other_does_nothing_and_says_why()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenProviderUserAsync(Both, ProviderRoles.Actions, "P1001", "P1002");
        await world.GivenEveryRoleAsync();
        var bo = await world.AsAsync(Both);
        await bo.Press("Sleepovers");
        await bo.Open("/provider/changes/new?kind=Organisation");
        await bo.Fill("Telephone", "01473 9").Press("Continue");
        var asking = world.AnotherTab(bo);
        await asking.Open("/provider/actions/new");
        var tab = world.AnotherTab(bo);
        await tab.Open("/choose-provider");
        await tab.Press("Harbour View Care");

        await bo.Press("Send request");
        Assert.Equal((HttpStatusCode.BadRequest, "You now act for another provider"), (bo.Page.Status, bo.Page.Heading));
        await asking.Select("Type", "Invoice query").Fill("Title", "Bill").Fill("Message", "Of Sleepovers").Press("Create Action");
        Assert.Equal("You now act for another provider", asking.Page.Heading);
        Assert.Equal((0L, 0L), (await world.Database.ScalarAsync<long>("select count(*) from change_requests"), await world.Database.ScalarAsync<long>("select count(*) from actions")));

        await tab.Open("/choose-provider"); // the switch itself works from any tab
        await bo.Open("/choose-provider");
        await bo.Press("Sleepovers");
        await tab.Press("Harbour View Care");
        Assert.Equal("Pick a task...", tab.Page.Heading);
    }

    private static async Task<Dictionary<string, Guid>> GivenRecordsAsync(PortalWorld world)
    {
        await world.Database.GivenProviderUserAsync(Olive, ProviderRoles.Actions, "P1001");
        await world.Database.GivenProviderUserAsync(MoneyGivens.Ivy, ProviderRoles.Invoicing, "P1001");
        await world.Database.GivenReleasedAsync("P1001", MoneyGivens.February2016);
        await world.GivenEveryRoleAsync();
        var olive = await world.AsAsync(Olive);
        await olive.Open("/provider/actions/new");
        await olive.Select("Type", "Invoice query").Fill("Title", "zebrafish").Fill("Message", "See.")
            .Attach("Files", "a.pdf", Documents.Pdf(), "application/pdf").Press("Create Action");
        await olive.Open("/provider/changes/new?kind=Organisation");
        await olive.Fill("Telephone", "01473 9").Press("Continue");
        await olive.Press("Send request");
        var details = Guid.Parse(olive.Page.Path.Split('/')[^1]);
        await olive.Open("/provider/access/new");
        await olive.Fill("Name", "Nia New").Fill("Email address", "nia@sleepovers.example").Press("Send request");
        return new Dictionary<string, Guid>(StringComparer.Ordinal)
        {
            ["invoice"] = await world.App.GivenInvoiceAsync(),
            ["action"] = await world.Database.ScalarAsync<Guid>("select id from actions"),
            ["file"] = await world.Database.ScalarAsync<Guid>("select id from action_files"),
            ["details"] = details,
            ["access"] = Guid.Parse(olive.Page.Path.Split('/')[^1]),
        };
    }

    private static async Task AreNotFoundAsync(PortalWorld world, FormClient browser, Dictionary<string, Guid> ids)
    {
        var doors = (await PortalRoute.AllAsync(world.App.Services)).Where(x => x.IsAbout("id") && x.Template.StartsWith("/provider", StringComparison.Ordinal)).ToList();
        var olive = await world.AsAsync(Olive);
        foreach (var (what, id) in ids)
        {
            var open = 0;
            foreach (var door in doors.Where(d => d.Verb == "GET"))
            {
                open += (await olive.Open(door.Address(id, Cinder))).Status == HttpStatusCode.OK ? 1 : 0;
            }

            Assert.True(open > 0, $"No door leads its own people to the {what}.");
        }

        var before = await Everything.OfAsync(world.Database);
        foreach (var (what, id) in ids)
        {
            foreach (var door in doors)
            {
                Assert.Equal((what, door, HttpStatusCode.NotFound), (what, door, (await browser.KnockAsync(door, door.Address(id, Cinder))).Status));
            }
        }

        Assert.Equal(before, await Everything.OfAsync(world.Database));
        Assert.Empty((await browser.Open("/provider/actions?Search=zebrafish&Status=All")).Rows);
        Assert.Empty((await browser.Open("/provider/actions?Status=All")).Rows); // the index of words hides what the list itself would show
        Assert.Contains("No change requests", (await browser.Open("/provider/changes")).Text, StringComparison.Ordinal);
    }
}
