using System.Net;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

/// <summary>A document's bytes, exactly as they were uploaded, served so that they can never run.</summary>
public sealed class ContractFileTests(PortalCluster cluster)
{
    [Fact]
    public async Task Both_sides_get_the_exact_bytes_of_a_pdf_inside_the_page_or_as_a_download()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var pdf = Documents.Pdf("Exactly these");
        var id = await world.App.GivenPublishedDocumentAsync(file: pdf, fileName: "IPA £.pdf");

        foreach (var (reader, side) in ((string, string)[])[(Sarah, "provider"), (Clerk, "council")])
        {
            var browser = await world.AsAsync(reader);
            var page = await browser.Open($"/{side}/contracts/{id}");
            Assert.Equal($"/{side}/contracts/{id}/file", page.Document.QuerySelector("iframe")!.GetAttribute("src"));
            IsServed(await browser.Open($"/{side}/contracts/{id}/file"), pdf, "application/pdf", "inline", "IPA £.pdf");
            await browser.Open(page.Path);
            IsServed(await browser.Follow("Download document"), pdf, "application/pdf", "attachment", "IPA £.pdf");
        }
    }

    [Fact]
    public async Task A_Word_document_is_only_ever_a_download()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var docx = Documents.Docx("Exactly these");
        var id = await world.App.GivenPublishedDocumentAsync(file: docx, fileName: "IPA.docx");
        var sarah = await world.AsAsync(Sarah);

        Assert.Null((await sarah.Open($"/provider/contracts/{id}")).Document.QuerySelector("iframe"));
        Assert.DoesNotContain("View document (opens in a new tab)", sarah.Page.Links);
        foreach (var query in (string[])["", "?download=true", "?download=false"])
        {
            IsServed(await sarah.Open($"/provider/contracts/{id}/file{query}"), docx, Documents.DocxType, "attachment", "IPA.docx");
        }
    }

    [Fact]
    public async Task The_first_opening_by_a_provider_is_kept_and_later_ones_change_nothing()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        var clerk = await world.AsAsync(Clerk);

        await clerk.Open($"/council/contracts/{id}/file");
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from contract_openings"));
        await sarah.Open($"/provider/contracts/{id}/file");
        var first = await world.Database.ScalarAsync<DateTime>("select first_at from contract_openings");
        await sarah.Open($"/provider/contracts/{id}/file?download=true");

        Assert.Equal(first, await world.Database.ScalarAsync<DateTime>("select first_at from contract_openings"));
        Assert.DoesNotContain("You have not opened this document yet", (await sarah.Open($"/provider/contracts/{id}/agree")).Text, StringComparison.Ordinal);
    }

    private static void IsServed(FormPage answer, byte[] bytes, string type, string disposition, string name)
    {
        var headers = answer.Response.Content.Headers;
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(bytes, answer.Bytes);
        Assert.Equal(type, headers.ContentType!.ToString());
        Assert.Equal((disposition, name), (headers.ContentDisposition!.DispositionType, headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(answer.Response.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(answer.Response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.True(answer.Response.Headers.CacheControl!.NoStore);
    }
}
