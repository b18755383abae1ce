using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Guarding;

/// <summary>What is not theirs does not exist for them, at every door that takes an id.</summary>
public sealed class ForeignIdTests(PortalCluster cluster)
{
    private const string Both = "bo.both@both.example";
    private const string Rita = "rita.reader@sleepovers.example";
    private const string Finn = "finn.ance@council.example";

    [Fact]
    public async Task Another_providers_documents_are_not_found_at_any_door()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.GivenEveryRoleAsync();
        Guid[] ids = [await world.App.GivenPublishedDocumentAsync(), await world.App.GivenRejectedDocumentAsync(), await world.App.GivenAgreedDocumentAsync()];

        await AreNotFoundAsync(world, await world.AsAsync(Harry), ids);
    }

    [Fact]
    public async Task Nor_are_they_for_a_user_of_both_providers_who_acts_for_the_other_one()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenProviderUserAsync(Both, ProviderRoles.Signatory, "P1001", "P1002");
        await world.GivenEveryRoleAsync();
        Guid[] ids = [await world.App.GivenPublishedDocumentAsync(), await world.App.GivenAgreedDocumentAsync()];
        var bo = await world.AsAsync(Both);
        await bo.Press("Harbour View Care");

        await AreNotFoundAsync(world, bo, ids);

        await bo.Open("/choose-provider");
        await bo.Press("Sleepovers");
        Assert.Equal(HttpStatusCode.OK, (await bo.Open($"/provider/contracts/{ids[0]}")).Status);
    }

    [Fact]
    public async Task Nor_are_drafts_of_their_own_or_ids_that_nobody_has()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.GivenEveryRoleAsync();
        var draft = await world.App.GivenDraftAsync();
        var sarah = await world.AsAsync(Sarah);

        await AreNotFoundAsync(world, sarah, [draft]);

        foreach (var route in await DoorsAsync(world, "/provider"))
        {
            Assert.Equal((route, HttpStatusCode.NotFound), (route, (await sarah.KnockAsync(route, route.Address(Guid.NewGuid(), Cinder))).Status));
        }
    }

    [Fact]
    public async Task The_council_too_gets_404_for_what_does_not_exist()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.GivenEveryRoleAsync();
        var clerk = await world.AsAsync(Clerk);

        foreach (var route in await DoorsAsync(world, "/council"))
        {
            Assert.Equal((route, HttpStatusCode.NotFound), (route, (await clerk.KnockAsync(route, route.Address(Guid.NewGuid(), Cinder))).Status));
            Assert.Equal((route, HttpStatusCode.NotFound), (route, (await clerk.KnockAsync(route, route.Template.Replace("{id:guid}", "1' or '1'='1", StringComparison.Ordinal))).Status));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Open("/council/contracts/new/C999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Open($"/council/contracts/new/{Cinder}?replaces={Guid.NewGuid()}")).Status);
        var robins = await world.App.GivenRejectedDocumentAsync(Robin);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Open($"/council/contracts/new/{Cinder}?replaces={robins}")).Status);
    }

    [Fact]
    public async Task Every_door_of_one_side_is_closed_to_the_other()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var clerk = await world.AsAsync(Clerk);
        var sarah = await world.AsAsync(Sarah);
        var all = await PortalRoute.AllAsync(world.App.Services);

        foreach (var route in all.Where(x => x.Template.StartsWith("/council", StringComparison.Ordinal)))
        {
            Assert.Equal((route, HttpStatusCode.Forbidden), (route, (await sarah.KnockAsync(route, route.Address(id, Cinder))).Status));
        }

        foreach (var route in all.Where(x => x.Template.StartsWith("/provider", StringComparison.Ordinal)))
        {
            Assert.Equal((route, HttpStatusCode.Forbidden), (route, (await clerk.KnockAsync(route, route.Address(id, Cinder))).Status));
        }

        Assert.Equal(("Published", 2L, 1L), await world.StandingAsync(id));
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_at_every_door()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var stranger = world.Stranger();

        foreach (var route in (await PortalRoute.AllAsync(world.App.Services))
            .Where(x => x.Verb == "GET" && (x.Template.StartsWith("/council", StringComparison.Ordinal) || x.Template.StartsWith("/provider", StringComparison.Ordinal))))
        {
            Assert.Equal((route, "Sign in"), (route, (await stranger.Open(route.Address(id, Cinder))).Heading));
        }
    }

    [Fact]
    public async Task Somebody_who_is_no_signatory_reads_but_sees_no_button_and_cannot_decide()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenProviderUserAsync(Rita, ProviderRoles.Invoicing | ProviderRoles.Actions | ProviderRoles.PortalAdministrator, "P1001");
        var id = await world.App.GivenPublishedDocumentAsync();
        var rita = await world.AsAsync(Rita);

        await rita.Open("/provider/contracts");
        Assert.DoesNotContain("Decide", rita.Page.Rows[0].Keys);
        await rita.Follow("IPA Contract for C1170421");
        Assert.DoesNotContain(rita.Page.Links, x => x is "Agree" or "Reject");
        Assert.Contains("This document waits for a signatory of Sleepovers.", rita.Page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await rita.Open($"/provider/contracts/{id}/file")).Status);
        foreach (var route in (await DoorsAsync(world, "/provider")).Where(x => x.Template.EndsWith("/agree", StringComparison.Ordinal) || x.Template.EndsWith("/reject", StringComparison.Ordinal)))
        {
            Assert.Equal((route, HttpStatusCode.Forbidden), (route, (await rita.KnockAsync(route, route.Address(id, Cinder))).Status));
        }

        Assert.Equal(("Published", 2L, 1L), await world.StandingAsync(id));
    }

    [Fact]
    public async Task Somebody_in_finance_reads_but_neither_publishes_nor_withdraws()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Finn, CouncilRoles.InvoiceAuthoriser | CouncilRoles.InvoiceFinaliser);
        var draft = await world.App.GivenDraftAsync();
        var published = await world.App.GivenPublishedDocumentAsync(Snow);
        var rejected = await world.App.GivenRejectedDocumentAsync(Robin);
        var finn = await world.AsAsync(Finn);

        Assert.Equal(3, (await finn.Open("/council/contracts")).Rows.Count);
        Assert.DoesNotContain("Publish a document", finn.Page.Links);
        foreach (var id in (Guid[])[draft, published, rejected])
        {
            Assert.Equal(HttpStatusCode.OK, (await finn.Open($"/council/contracts/{id}")).Status);
            Assert.DoesNotContain(finn.Page.Links, x => x is "Preview and publish" or "Change" or "Withdraw" or "Publish an amended document");
            Assert.Equal(HttpStatusCode.OK, (await finn.Open($"/council/contracts/{id}/file")).Status);
            Assert.Equal(HttpStatusCode.OK, (await finn.Open($"/council/work/{id}")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await finn.Open($"/council/contracts/{rejected}/certificate")).Status);
        string[] closed = ["/new", "/new/{ssRef}", "/preview", "/change", "/withdraw"];
        foreach (var route in (await PortalRoute.AllAsync(world.App.Services))
            .Where(x => x.Template.StartsWith("/council/contracts", StringComparison.Ordinal) && closed.Any(c => x.Template.EndsWith(c, StringComparison.Ordinal))))
        {
            Assert.Equal((route, HttpStatusCode.Forbidden), (route, (await finn.KnockAsync(route, route.Address(draft, Cinder))).Status));
            Assert.Equal((route, HttpStatusCode.Forbidden), (route, (await finn.KnockAsync(route, route.Address(published, Cinder))).Status));
        }

        Assert.Equal((("Draft", 1L, 0L), ("Published", 2L, 1L)), (await world.StandingAsync(draft), await world.StandingAsync(published)));
    }

    [Fact]
    public async Task A_page_that_takes_no_posts_says_so()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);

        foreach (var page in (string[])["", "/certificate"])
        {
            var route = new PortalRoute($"/provider/contracts/{{id:guid}}{page}", "POST", Handler: null);
            Assert.Equal((page, HttpStatusCode.MethodNotAllowed), (page, (await sarah.KnockAsync(route, route.Address(id, Cinder))).Status));
        }
    }

    private static async Task AreNotFoundAsync(PortalWorld world, FormClient browser, Guid[] ids)
    {
        var doors = await DoorsAsync(world, "/provider");
        Assert.True(doors.Count >= 7, "The doors are not enumerated: " + string.Join(' ', doors));
        foreach (var id in ids)
        {
            var before = await world.StandingAsync(id);
            foreach (var route in doors)
            {
                Assert.Equal((route, HttpStatusCode.NotFound), (route, (await browser.KnockAsync(route, route.Address(id, Cinder))).Status));
            }

            Assert.Equal(before, await world.StandingAsync(id));
            Assert.DoesNotContain((await browser.Open("/provider/contracts")).Links, x => x.StartsWith("IPA Contract", StringComparison.Ordinal));
        }

        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from contract_openings"));
    }

    private static async Task<IReadOnlyList<PortalRoute>> DoorsAsync(PortalWorld world, string side)
        => [.. (await PortalRoute.AllAsync(world.App.Services)).Where(x => x.IsAbout("id") && x.Template.StartsWith(side, StringComparison.Ordinal))];
}
