using System.Net;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

/// <summary>Pages that were open while somebody else was quicker.</summary>
public sealed class TwoAtOnceTests(PortalCluster cluster)
{
    private const string Reason = "The start date is wrong: <it> should be 5 May.";

    [Fact]
    public async Task The_second_of_two_signatories_is_told_who_did_what_and_when_and_keeps_the_reason()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        var sam = await world.AsAsync(Sam);
        await sarah.Open($"/provider/contracts/{id}/agree");
        await sam.Open($"/provider/contracts/{id}/reject");

        await sarah.Fill("Password", AccountGivens.Password).Press("Agree");
        await sam.Fill("Rejection reason", Reason).Fill("Password", AccountGivens.Password).Press("Reject");

        Assert.Equal("Approved", sarah.Page.Fact("Status"));
        Assert.Equal(HttpStatusCode.Conflict, sam.Page.Status);
        Assert.Matches(
            @"^Sarah Lock \(Sleepovers\) was faster: agreed on [0-9]{1,2} [A-Z][a-z]+ [0-9]{4} at [0-9]{2}:[0-9]{2}\. What you sent was not recorded$",
            Assert.Single(sam.Page.Errors));
        Assert.Equal("Approved", sam.Page.Fact("Status"));
        Assert.Contains(Reason, sam.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Open the document", sam.Page.Links);
        Assert.DoesNotContain("Reject", sam.Page.Buttons);
        Assert.Equal(("Approved", 3L, 2L), await world.StandingAsync(id));
    }

    [Fact]
    public async Task Agree_and_reject_at_the_same_moment_have_one_winner()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        var sam = await world.AsAsync(Sam);
        await sarah.Open($"/provider/contracts/{id}/agree");
        await sam.Open($"/provider/contracts/{id}/reject");

        await Task.WhenAll(
            sarah.Fill("Password", AccountGivens.Password).Press("Agree"),
            sam.Fill("Rejection reason", Reason).Fill("Password", AccountGivens.Password).Press("Reject"));

        var (state, journal, outbox) = await world.StandingAsync(id);
        var (winner, loser) = state == "Approved" ? (sarah, sam) : (sam, sarah);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (winner.Page.Status, loser.Page.Status));
        Assert.Contains("was faster", Assert.Single(loser.Page.Errors), StringComparison.Ordinal);
        Assert.Equal((3L, 2L), (journal, outbox));
    }

    [Fact]
    public async Task A_document_withdrawn_while_the_agree_page_was_open_is_not_agreed()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}/agree");
        await world.App.WithdrawAsync(id);

        await sarah.Fill("Password", AccountGivens.Password).Press("Agree");

        Assert.Equal(HttpStatusCode.Conflict, sarah.Page.Status);
        Assert.StartsWith("Lena Clerk (Suffolk County Council) was faster: withdrawn on ", Assert.Single(sarah.Page.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("Agree", sarah.Page.Buttons);
        Assert.Equal("Withdrawn", (await world.StandingAsync(id)).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong reason")]
    public async Task An_incomplete_form_about_a_document_that_is_gone_still_gets_an_answer(string reason)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        var clerk = await world.AsAsync(Clerk);
        await sarah.Open($"/provider/contracts/{id}/reject");
        await clerk.Open($"/council/contracts/{id}/withdraw");
        await world.App.WithdrawAsync(id);

        await sarah.Fill("Rejection reason", reason).Press("Reject");
        await clerk.Fill("Reason", reason).Press("Withdraw");

        Assert.Contains("It no longer waits for a decision", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Only a published document can be withdrawn", clerk.Page.Text, StringComparison.Ordinal);
        Assert.Contains(reason, sarah.Page.Text, StringComparison.Ordinal);
        Assert.Contains(reason, clerk.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_that_comes_after_the_decision_is_refused_and_keeps_its_reason()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var clerk = await world.AsAsync(Clerk);
        var sarah = await world.AsAsync(Sarah);
        await clerk.Open($"/council/contracts/{id}/withdraw");
        await sarah.Open($"/provider/contracts/{id}/agree");
        await sarah.Fill("Password", AccountGivens.Password).Press("Agree");

        await clerk.Fill("Reason", Reason).Press("Withdraw");

        Assert.Equal(HttpStatusCode.Conflict, clerk.Page.Status);
        Assert.StartsWith("Sarah Lock (Sleepovers) was faster: agreed on ", Assert.Single(clerk.Page.Errors), StringComparison.Ordinal);
        Assert.Contains(Reason, clerk.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_changed_while_its_preview_was_open_must_be_looked_at_again()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenDraftAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{id}/preview");
        var colleague = await world.AsAsync(Clerk);
        await colleague.Open($"/council/contracts/{id}/change");
        await colleague.Select("Document type", "Placement Plan").Press("Continue to preview");

        await clerk.Press("Publish");

        Assert.Equal(HttpStatusCode.Conflict, clerk.Page.Status);
        Assert.Equal("The draft was changed after you opened this preview. Look at it again, then publish", Assert.Single(clerk.Page.Errors));
        Assert.Equal("C1170421Preview Placement Plan", clerk.Page.Heading);
        Assert.Equal(("Draft", 2L, 0L), await world.StandingAsync(id));
        await clerk.Press("Publish");
        Assert.Equal(("Published", 3L, 1L), await world.StandingAsync(id));
    }

    [Fact]
    public async Task A_change_of_a_draft_that_was_published_meanwhile_is_refused()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenDraftAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{id}/change");
        var colleague = await world.AsAsync(Clerk);
        await colleague.Open($"/council/contracts/{id}/preview");
        await colleague.Press("Publish");

        await clerk.Select("Document type", "Placement Plan").Attach("Another document (optional)", "plan.pdf", Documents.Pdf("Plan"), Documents.PdfType).Press("Continue to preview");

        Assert.Equal(HttpStatusCode.Conflict, clerk.Page.Status);
        Assert.StartsWith("Lena Clerk (Suffolk County Council) was faster: published on ", Assert.Single(clerk.Page.Errors), StringComparison.Ordinal);
        Assert.Equal("IPA Contract", await world.Database.ScalarAsync<string>("select document_type from contract_documents"));
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from contract_files"));
    }
}
