using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

/// <summary>A document for the care package that a contract asks one for, and the same file a second time.</summary>
public sealed class CarePackageTests(PortalCluster cluster)
{
    private const string Loose = "Sleepovers (Sleepovers), no care package named";
    private const string Asked = "The contract pays only once a document of the care package is agreed: choose the service with its care package";

    [Fact]
    public async Task Where_the_contract_requires_an_agreed_document_the_care_package_is_asked_for()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("update contracts set requires_agreed_document = true where ref = 'K3001'");
        var clerk = await world.AsAsync(Clerk);

        await SendAsync(clerk, Loose);
        Assert.Equal(Asked, Assert.Single(clerk.Page.Errors));

        await clerk.Choose(clerk.Page.Document.QuerySelector("label[for^=Placement]")!.TextContent.Trim()).Attach("Document", "a.pdf", Documents.Pdf(), Documents.PdfType).Press("Continue to preview");
        Assert.Equal("C153290", clerk.Page.Fact("Care package ref"));
    }

    [Fact]
    public async Task A_draft_without_a_care_package_is_not_published_once_the_contract_requires_one()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await world.AsAsync(Clerk);
        await SendAsync(clerk, Loose);
        await world.Database.ExecuteAsync("update contracts set requires_agreed_document = true where ref = 'K3001'");

        await clerk.Press("Publish");

        Assert.Equal("The contract pays only once a document of the care package is agreed: choose Change, then the service with its care package", Assert.Single(clerk.Page.Errors));
        Assert.Equal("Draft", await world.Database.ScalarAsync<string>("select state from contract_documents"));
        await clerk.Follow("Change");
        await clerk.Press("Continue to preview");
        Assert.Equal(Asked, Assert.Single(clerk.Page.Errors));
    }

    [Fact]
    public async Task The_same_file_for_the_same_care_package_is_warned_of_and_can_be_published()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var before = await world.App.GivenPublishedDocumentAsync(file: Documents.Pdf("Twice"));
        var draft = await world.App.GivenDraftAsync(file: Documents.Pdf("Twice"));
        var other = await world.App.GivenDraftAsync(file: Documents.Pdf("Once"));
        var elsewhere = await world.App.GivenDraftAsync(Snow, Documents.Pdf("Twice"));
        var clerk = await world.AsAsync(Clerk);

        await clerk.Open($"/council/contracts/{draft}/preview");
        Assert.Contains("The same file is here already for this client and care package", clerk.Page.Text, StringComparison.Ordinal);
        Assert.NotNull(clerk.Page.Document.QuerySelector($".govuk-warning-text a[href='/council/contracts/{before}']"));
        await clerk.Press("Publish");
        Assert.Equal($"/council/contracts/{draft}", clerk.Page.Path);

        foreach (var id in (Guid[])[other, elsewhere])
        {
            Assert.DoesNotContain("The same file is here already", (await clerk.Open($"/council/contracts/{id}/preview")).Text, StringComparison.Ordinal);
        }
    }

    private static async Task SendAsync(FormClient clerk, string placement)
    {
        await clerk.Open($"/council/contracts/new/{Cinder}");
        await clerk.Choose(placement).Select("Document type", "Placement Plan").Attach("Document", "a.pdf", Documents.Pdf(), Documents.PdfType).Press("Continue to preview");
    }
}
