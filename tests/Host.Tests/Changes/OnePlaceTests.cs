using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.TestKit.ActionGivens;

namespace Portal.Host.Tests.Changes;

/// <summary>"Actions and Change Requests" is one place, as in the guide (2.1, 3.1).</summary>
public sealed class OnePlaceTests(PortalCluster cluster)
{
    [Fact]
    public async Task Both_kinds_stand_in_one_place_of_home_and_menu_with_true_counts_and_old_addresses_lead_there()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        await world.App.GivenActionAsync();
        await world.App.GivenActionAsync(email: Hal);
        var ada = await world.AsAsync(Ada);
        foreach (var telephone in (string[])["01473 2", "01473 3"])
        {
            await ada.Open("/provider/changes/new?kind=Organisation");
            await ada.Fill("Telephone", telephone).Press("Continue");
            await ada.Press("Send request");
        }

        await ada.Press("Withdraw");
        var request = ada.Page.Path;
        var clerk = await world.AsAsync(PortalGivens.Clerk);
        foreach (var (reader, side, actions) in ((FormClient, string, string)[])[(ada, "provider", "1 open action"), (clerk, "council", "2 open actions")])
        {
            await reader.Open($"/{side}");
            Assert.Single(reader.Page.Document.QuerySelectorAll("#navigation a"), a => a.TextContent.Contains("Change", StringComparison.Ordinal) || a.TextContent.Trim() == "Actions");
            await reader.Follow("Actions and Change Requests");
            Assert.Equal(("Actions and Change Requests", $"/{side}/actions"), (reader.Page.Heading, reader.Page.Path));
            await reader.Follow("1 open change request");
            Assert.Equal("Actions and Change RequestsChange requests", reader.Page.Heading);
            Assert.Single(reader.Page.Rows);
            await reader.Follow(actions);
            Assert.Equal(int.Parse(actions[..1], System.Globalization.CultureInfo.InvariantCulture), reader.Page.Rows.Count);

            await reader.Open($"/{side}/changes?Status=Withdrawn");
            Assert.Equal($"/{side}/actions/changes?Status=Withdrawn", reader.Page.Path);
            Assert.Equal("1004", Assert.Single(reader.Page.Rows)["Number"]);
        }

        Assert.Equal(request, (await ada.Open(request)).Path);
        Assert.Equal(HttpStatusCode.Forbidden, (await ada.Open("/council/changes")).Status);
    }

    [Fact]
    public async Task The_tile_says_how_many_changes_wait_and_marks_them_for_whoever_decides()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        await world.Database.GivenCouncilUserAsync("finn.final@council.example", CouncilRoles.InvoiceFinaliser);
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/changes/new?kind=Organisation");
        await ada.Fill("Telephone", "01473 2").Press("Continue");
        await ada.Press("Send request");

        foreach (var (email, waits) in ((string, bool)[])[(PortalGivens.Clerk, true), ("finn.final@council.example", false)])
        {
            var reader = await world.AsAsync(email);
            var tile = reader.Page.Document.QuerySelectorAll(".portal-tile").Single(t => t.TextContent.Contains("Actions and Change Requests", StringComparison.Ordinal));
            Assert.Contains("No open Actions, 1 change to decide", tile.TextContent, StringComparison.Ordinal);
            Assert.Equal(waits, tile.OuterHtml.Contains("waiting", StringComparison.OrdinalIgnoreCase));
        }
    }
}
