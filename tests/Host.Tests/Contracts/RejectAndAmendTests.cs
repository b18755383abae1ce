using System.Net;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

public sealed class RejectAndAmendTests(PortalCluster cluster)
{
    private const string Reason = "The weekly cost should be £950.00.";

    [Fact]
    public async Task A_rejection_needs_a_reason()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}/reject");

        foreach (var nothing in (string[])["", " \r\n "])
        {
            await sarah.Fill("Rejection reason", nothing).Fill("Password", AccountGivens.Password).Press("Reject");

            Assert.Equal("Enter the reason why you reject this document", Assert.Single(sarah.Page.Errors));
            Assert.Equal("Error: Enter the reason why you reject this document", sarah.Page.ErrorBeside("Rejection reason"));
            Assert.StartsWith("Error: ", sarah.Page.Title, StringComparison.Ordinal);
        }

        Assert.Equal(("Published", 2L, 1L), await world.StandingAsync(id));
    }

    [Fact]
    public async Task A_rejection_needs_a_password()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}/reject");

        await sarah.Fill("Rejection reason", Reason).Press("Reject");

        Assert.Equal("Enter your password", Assert.Single(sarah.Page.Errors));
        Assert.Equal(Reason, sarah.Page.Value("Rejection reason"));
        Assert.Equal(("Published", 2L, 1L), await world.StandingAsync(id));
    }

    [Fact]
    public async Task A_signatory_rejects_with_a_reason_that_the_council_reads_and_is_told_of()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}");
        await sarah.Follow("Reject");
        Assert.Contains("By entering your password below and clicking 'Reject' you reject this document. You must specify a reason.", sarah.Page.Text, StringComparison.Ordinal);

        await sarah.Fill("Rejection reason", Reason).Fill("Password", AccountGivens.Password).Press("Reject");

        Assert.Equal(("Rejected", Reason), (sarah.Page.Fact("Status"), sarah.Page.Fact("Rejection reason")));
        Assert.Contains("You rejected the document. The council has been told and can read your reason.", sarah.Page.Text, StringComparison.Ordinal);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/contracts");
        Assert.Equal("Rejected", clerk.Page.Rows[0]["Status"]);
        Assert.EndsWith(Reason, clerk.Page.Rows[0]["Notes"], StringComparison.Ordinal);
        await clerk.Follow("IPA Contract for C1170421");
        Assert.Equal(Reason, clerk.Page.Fact("Rejection reason"));
        await clerk.Follow("Certificate of this decision");
        Assert.Equal((Reason, "Rejected"), (clerk.Page.Fact("Rejection reason"), clerk.Page.Fact("Decision")));
        await world.DeliverAsync();
        var told = Assert.Single(world.Emails(), x => x.Subject == "IPA Contract rejected: C1170421");
        Assert.Equal(Clerk, told.To.Mailboxes.Single().Address);
        // The reason may name the child: it stays in the portal.
        Assert.DoesNotContain("950.00", told.TextBody + told.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_document_is_followed_by_an_amended_one_which_is_agreed_and_both_name_each_other()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var rejected = await world.App.GivenRejectedDocumentAsync(reason: Reason);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/{rejected}");

        await clerk.Follow("Publish an amended document");
        Assert.Contains(Reason, clerk.Page.Text, StringComparison.Ordinal);
        Assert.Equal("IPA Contract", clerk.Page.Value("Document type"));
        var chosen = clerk.Page.Document.QuerySelector("input[type=radio][checked]")!;
        Assert.Equal("S2001|C153290", chosen.GetAttribute("value"));
        await clerk.Attach("Document", "amended.pdf", Documents.Pdf("Amended"), Documents.PdfType).Press("Continue to preview");
        await clerk.Press("Publish");
        var amended = Guid.Parse(clerk.Page.Path.Split('/')[^1]);

        Assert.Contains("This is an amended document. It replaces the one before it.", clerk.Page.Text, StringComparison.Ordinal);
        await clerk.Follow("the one before it");
        Assert.Equal(("/council/contracts/" + rejected, "Rejected", Reason), (clerk.Page.Path, clerk.Page.Fact("Status"), clerk.Page.Fact("Rejection reason")));
        await clerk.Follow("an amended one");
        Assert.Equal("/council/contracts/" + amended, clerk.Page.Path);

        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{rejected}");
        await sarah.Follow("an amended one");
        Assert.Equal("/provider/contracts/" + amended, sarah.Page.Path);
        await sarah.Follow("the one before it");
        Assert.Equal("/provider/contracts/" + rejected, sarah.Page.Path);
        await sarah.Open($"/provider/contracts/{amended}/agree");
        await sarah.Fill("Password", AccountGivens.Password).Press("Agree");
        Assert.Equal("Approved", sarah.Page.Fact("Status"));
        Assert.Equal("Rejected", (await sarah.Open($"/provider/contracts/{rejected}")).Fact("Status"));
    }

    [Fact]
    public async Task A_provider_is_not_told_of_an_amended_document_that_is_still_a_draft()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var rejected = await world.App.GivenRejectedDocumentAsync();
        await world.App.GivenDraftAsync(replaces: rejected);
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open($"/provider/contracts/{rejected}");

        Assert.DoesNotContain("an amended one", sarah.Page.Links);
    }

    [Fact]
    public async Task A_provider_is_not_told_of_the_document_of_another_provider_that_theirs_replaces()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised) values ('L4009', 'C153290', 'C1170421', 'S2002', 'K3002', 'Core', '2017-01-01', 1000, 'Spot', true)");
        var rejected = await world.App.GivenRejectedDocumentAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/new/{Cinder}?replaces={rejected}");
        clerk.Choose("Harbour House (Harbour View Care), C153290, Core, from 01/01/2017");
        await clerk.Attach("Document", "moved.pdf", Documents.Pdf(), Documents.PdfType).Press("Continue to preview");
        await clerk.Press("Publish");
        var amended = clerk.Page.Path.Split('/')[^1];

        var harry = await world.AsAsync(Harry);
        await harry.Open($"/provider/contracts/{amended}");

        Assert.Equal("Published", harry.Page.Fact("Status"));
        Assert.DoesNotContain(rejected.ToString(), harry.Page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_amendment_of_the_same_document_is_refused_kindly_and_keeps_what_was_chosen()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var rejected = await world.App.GivenRejectedDocumentAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/new/{Cinder}?replaces={rejected}");
        await world.App.GivenDraftAsync(replaces: rejected);

        await clerk.Select("Document type", "Placement Plan").Attach("Document", "again.pdf", Documents.Pdf(), Documents.PdfType).Press("Continue to preview");

        Assert.Equal(HttpStatusCode.Conflict, clerk.Page.Status);
        Assert.Equal("An amended document was already prepared from this one", Assert.Single(clerk.Page.Errors));
        Assert.Equal("Placement Plan", clerk.Page.Value("Document type"));
        Assert.Equal(2L, await world.Database.ScalarAsync<long>("select count(*) from contract_documents"));
        Assert.DoesNotContain("Publish an amended document", (await clerk.Open($"/council/contracts/{rejected}")).Links);
    }

    [Theory]
    [InlineData("Draft")]
    [InlineData("Published")]
    [InlineData("Approved")]
    public async Task Only_a_rejected_or_withdrawn_document_is_amended(string state)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = state switch
        {
            "Draft" => await world.App.GivenDraftAsync(),
            "Published" => await world.App.GivenPublishedDocumentAsync(),
            _ => await world.App.GivenAgreedDocumentAsync(),
        };
        var clerk = await world.AsAsync(Clerk);
        Assert.DoesNotContain("Publish an amended document", (await clerk.Open($"/council/contracts/{id}")).Links);

        await clerk.Open($"/council/contracts/new/{Cinder}?replaces={id}");
        await clerk.Attach("Document", "amended.pdf", Documents.Pdf(), Documents.PdfType).Press("Continue to preview");

        Assert.Equal(HttpStatusCode.Conflict, clerk.Page.Status);
        Assert.Equal("Only a rejected or withdrawn document can be replaced by an amended one", Assert.Single(clerk.Page.Errors));
    }

    [Fact]
    public async Task The_history_tells_the_council_everything_and_the_provider_what_happened_since_publication()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var rejected = await world.App.GivenRejectedDocumentAsync(reason: Reason);

        var council = (await (await world.AsAsync(Clerk)).Open($"/council/contracts/{rejected}")).Document.QuerySelector(".portal-timeline")!.TextContent;
        var provider = (await (await world.AsAsync(Sarah)).Open($"/provider/contracts/{rejected}")).Document.QuerySelector(".portal-timeline")!.TextContent;

        Assert.All((string[])["Created", "Published", "Rejected", Reason], x => Assert.Contains(x, council, StringComparison.Ordinal));
        Assert.All((string[])["Published", "Rejected", Reason, "Lena Clerk", "Sarah Lock"], x => Assert.Contains(x, provider, StringComparison.Ordinal));
        Assert.DoesNotContain("Created", provider, StringComparison.Ordinal);
    }
}
