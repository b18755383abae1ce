using System.Net;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Guarding;

public sealed class ReadingTests(PortalCluster cluster)
{
    [Fact]
    public async Task Opening_any_page_changes_nothing_but_that_a_provider_has_opened_a_document()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        Guid[] ids = [await world.App.GivenDraftAsync(), await world.App.GivenPublishedDocumentAsync(), await world.App.GivenAgreedDocumentAsync(Snow), await world.App.GivenRejectedDocumentAsync()];
        var clerk = await world.AsAsync(Clerk);
        var sarah = await world.AsAsync(Sarah);
        var before = await Everything.OfAsync(world.Database, "contract_openings", "audit_entries");
        Assert.True(before.Count > 15 && before["journal"] != "empty");

        foreach (var route in (await PortalRoute.AllAsync(world.App.Services)).Where(x => x.Verb == "GET" && !x.Template.StartsWith("/error", StringComparison.Ordinal)))
        {
            foreach (var id in route.IsAbout("id") ? ids : [ids[0]])
            {
                // Whoever has no business there is refused; nobody ever meets a crash.
                foreach (var browser in (FormClient[])[clerk, sarah])
                {
                    var status = (await browser.Open(route.Address(id, Cinder))).Status;
                    Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{route}: {status}");
                }
            }
        }

        Assert.Equal(before, await Everything.OfAsync(world.Database, "contract_openings", "audit_entries"));
        // All that is left of it is that Sarah opened the three documents that she may see; the clerk's reading is no evidence.
        Assert.Equal(3L, await world.Database.ScalarAsync<long>("select count(*) from contract_openings"));
    }
}
