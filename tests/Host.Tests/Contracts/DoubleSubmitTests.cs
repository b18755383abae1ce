using System.Net;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

/// <summary>A double click, a retry, the Back button: the same form twice has the effect of one, one after the other or at once.</summary>
public sealed class DoubleSubmitTests(PortalCluster cluster)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Create_draft(bool atOnce)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/new/{Cinder}");
        clerk.Choose("Sleepovers (Sleepovers), C153290, IFP Framework - Core - Standard, from 01/02/2016").Select("Document type", "IPA Contract");
        clerk.Attach("Document", "ipa.pdf", Documents.Pdf(), Documents.PdfType);

        var (first, second) = await TwiceAsync(world, clerk, "Continue to preview", atOnce);

        Assert.Equal((HttpStatusCode.OK, first.Path, first.Heading), (second.Status, second.Path, second.Heading));
        Assert.Equal("C1170421Preview IPA Contract", second.Heading);
        Assert.Equal(("Draft", 1L, 0L), await world.StandingAsync(Guid.Parse(first.Path.Split('/')[3])));
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from contract_documents"));
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from contract_files"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_draft(bool atOnce)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenDraftAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{id}/change");
        clerk.Select("Document type", "Placement Plan").Attach("Another document (optional)", "plan.pdf", Documents.Pdf("Plan"), Documents.PdfType);

        var (first, second) = await TwiceAsync(world, clerk, "Continue to preview", atOnce);

        Assert.Equal((HttpStatusCode.OK, first.Path, "C1170421Preview Placement Plan"), (second.Status, second.Path, second.Heading));
        Assert.Equal(("Draft", 2L, 0L), await world.StandingAsync(id));
        Assert.Equal(2L, await world.Database.ScalarAsync<long>("select count(*) from contract_files"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Publish(bool atOnce)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenDraftAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{id}/preview");

        var (first, second) = await TwiceAsync(world, clerk, "Publish", atOnce);

        AreTheSameSuccess(first, second, $"/council/contracts/{id}", "Published", "You published the document. The portal tells the provider's signatories by email.", atOnce);
        Assert.Equal(("Published", 2L, 1L), await world.StandingAsync(id));
        await world.DeliverAsync();
        Assert.Equal(2, world.Emails().Count); // one to each signatory
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Agree(bool atOnce)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}/agree");
        sarah.Fill("Password", AccountGivens.Password);

        var (first, second) = await TwiceAsync(world, sarah, "Agree", atOnce);

        AreTheSameSuccess(first, second, $"/provider/contracts/{id}", "Approved", "You agreed the document. The council has been told.", atOnce);
        Assert.Equal(("Approved", 3L, 2L), await world.StandingAsync(id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reject(bool atOnce)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}/reject");
        sarah.Fill("Rejection reason", "Wrong cost.").Fill("Password", AccountGivens.Password);

        var (first, second) = await TwiceAsync(world, sarah, "Reject", atOnce);

        AreTheSameSuccess(first, second, $"/provider/contracts/{id}", "Rejected", "You rejected the document. The council has been told and can read your reason.", atOnce);
        Assert.Equal(("Rejected", 3L, 2L), await world.StandingAsync(id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Withdraw(bool atOnce)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{id}/withdraw");
        clerk.Fill("Reason", "The wrong care package.");

        var (first, second) = await TwiceAsync(world, clerk, "Withdraw", atOnce);

        AreTheSameSuccess(first, second, $"/council/contracts/{id}", "Withdrawn", "You withdrew the document. The portal tells the provider's signatories by email.", atOnce);
        Assert.Equal(("Withdrawn", 3L, 2L), await world.StandingAsync(id));
    }

    /// <summary>The message after a success is shown once to a browser: of two answers at the same moment one has it, or both.</summary>
    private static void AreTheSameSuccess(FormPage first, FormPage second, string path, string state, string words, bool atOnce)
    {
        foreach (var page in (FormPage[])[first, second])
        {
            Assert.Equal((HttpStatusCode.OK, path, state), (page.Status, page.Path, page.Fact("Status")));
            Assert.Empty(page.Errors);
        }

        Assert.Contains(words, first.Text + second.Text, StringComparison.Ordinal);
        Assert.True(atOnce || second.Text.Contains(words, StringComparison.Ordinal));
    }

    private static async Task<(FormPage First, FormPage Second)> TwiceAsync(PortalWorld world, FormClient browser, string button, bool atOnce)
    {
        var form = browser.Page;
        if (!atOnce)
        {
            return (await browser.PressOn(form, button), await browser.PressOn(form, button));
        }

        var pages = await Task.WhenAll(browser.PressOn(form, button), world.AnotherTab(browser).PressOn(form, button));
        return (pages[0], pages[1]);
    }
}
