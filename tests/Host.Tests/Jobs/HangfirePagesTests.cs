using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;

namespace Portal.Host.Tests.Jobs;

/// <summary>Hangfire's own pages stand behind the portal's sign-in, for administrators, to read.</summary>
public sealed class HangfirePagesTests(PortalCluster cluster)
{
    private const string Address = "/council/jobs/hangfire";

    [Fact]
    public async Task Are_read_by_an_administrator_and_by_nobody_else()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync("drew@council.example", CouncilRoles.Administrator);
        await world.Database.GivenCouncilUserAsync("lena@council.example", CouncilRoles.Placements | CouncilRoles.InvoiceAuthoriser | CouncilRoles.InvoiceFinaliser);
        await world.Database.GivenProviderUserAsync("pat@sleepovers.example", ProviderRoles.PortalAdministrator, "P1001");
        var drew = await world.AsAsync("drew@council.example");
        await drew.Open("/council/jobs");
        await drew.Follow("Hangfire's own pages, to read");
        Assert.Equal(HttpStatusCode.OK, drew.Page.Status);
        Assert.Contains("Recurring", drew.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trigger now", (await drew.Open(Address + "/recurring")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        foreach (var email in (string[])["lena@council.example", "pat@sleepovers.example"])
        {
            var other = await world.AsAsync(email);
            foreach (var page in (string[])["", "/recurring", "/stats", "/js18"])
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await other.Open(Address + page)).Status);
            }
        }

        using var stranger = FormClient.For(world.App);
        Assert.StartsWith("/sign-in", (await stranger.Open(Address)).Path, StringComparison.Ordinal);
    }
}
