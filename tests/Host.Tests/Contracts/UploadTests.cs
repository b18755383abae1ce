using System.Net;
using System.Text;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

/// <summary>What may be uploaded, and under which name.</summary>
public sealed class UploadTests(PortalCluster cluster)
{
    private const string NotADocument = "The file must be a PDF (.pdf) or Word document (.docx), and its content must be what its name says";
    private const int Limit = 20 * 1024 * 1024;

    [Fact]
    public async Task What_is_no_document_is_refused_beside_the_field_and_what_was_chosen_is_kept()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await OnTheFormAsync(world);
        (string Name, byte[] Content, string Sentence)[] bad =
        [
            ("empty.pdf", [], "The file is empty. Choose a PDF or Word document"),
            ("large.pdf", Large(Limit + 1), "The file is larger than 20 MB. Choose a smaller one"),
            ("program.pdf", [.. "MZ"u8, .. new byte[500]], NotADocument),
            ("program.exe", Documents.Pdf(), NotADocument),
            ("cut-off.pdf", Documents.Pdf()[..300], "cut-off.pdf is cut short or damaged, so its readers could not open it. Save or scan it once more, and send that"),
            ("archive.docx", Documents.Zip(("readme.txt", "hello")), NotADocument),
            ("not-even-an-archive.docx", Encoding.UTF8.GetBytes("hello"), NotADocument),
            ("macros.docx", Documents.DocxWithMacros(), "The Word document contains macros. Save it without them, or as a PDF"),
            ("really-a-pdf.docx", Documents.Pdf(), NotADocument),
            ("really-a-word-document.pdf", Documents.Docx(), NotADocument),
            ("no extension", Documents.Pdf(), NotADocument),
            ("page.html", "<script>alert(1)</script>"u8.ToArray(), NotADocument),
        ];

        foreach (var (name, content, sentence) in bad)
        {
            await clerk.Attach("Document", name, content, Documents.PdfType).Press("Continue to preview");

            Assert.Equal((name, HttpStatusCode.Conflict), (name, clerk.Page.Status));
            Assert.Equal((name, "Error: " + sentence), (name, clerk.Page.ErrorBeside("Document")));
            Assert.Equal([sentence], clerk.Page.Errors);
            Assert.Equal("Placement Plan", clerk.Page.Value("Document type"));
            Assert.Equal("S2001|", clerk.Page.Document.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
        }

        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from contract_documents"));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from contract_files"));
    }

    [Fact]
    public async Task A_form_sent_empty_names_each_missing_thing_beside_its_field()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/new/{Cinder}");
        // Where there is one placement it is chosen already.
        Assert.Equal("S2001|C153290", clerk.Page.Document.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
        foreach (var radio in clerk.Page.Document.QuerySelectorAll("input[type=radio]"))
        {
            radio.Remove();
        }

        await clerk.Press("Continue to preview");

        Assert.Equal(HttpStatusCode.OK, clerk.Page.Status);
        Assert.Equal(["Choose the service and care package", "Choose the document type", "Choose the file to publish"], clerk.Page.Errors);
        Assert.Equal("Error: Choose the document type", clerk.Page.ErrorBeside("Document type"));
        Assert.Equal("Error: Choose the file to publish", clerk.Page.ErrorBeside("Document"));
    }

    [Fact]
    public async Task A_document_of_exactly_20_MB_is_taken()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await OnTheFormAsync(world);

        await clerk.Attach("Document", "large.pdf", Large(Limit), Documents.PdfType).Press("Continue to preview");

        Assert.Equal("large.pdf (PDF, 20.0 MB)", clerk.Page.Fact("File"));
    }

    [Fact]
    public async Task A_placement_or_type_that_was_not_offered_is_refused()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await OnTheFormAsync(world);
        clerk.Page.Document.QuerySelector("input[type=radio][checked]")?.RemoveAttribute("checked");
        foreach (var radio in clerk.Page.Document.QuerySelectorAll("input[type=radio]"))
        {
            radio.SetAttribute("value", "S2002|C104"); // another client's
        }

        await clerk.Attach("Document", "ipa.pdf", Documents.Pdf(), Documents.PdfType).Press("Continue to preview");
        Assert.Equal(HttpStatusCode.Conflict, clerk.Page.Status);
        Assert.Equal("Choose a service and care package that this client is placed in", Assert.Single(clerk.Page.Errors));

        foreach (var option in clerk.Page.Document.QuerySelectorAll("option"))
        {
            option.SetAttribute("value", "Deed of gift");
        }

        clerk.Choose("Sleepovers (Sleepovers), no care package named");
        await clerk.Attach("Document", "ipa.pdf", Documents.Pdf(), Documents.PdfType).Press("Continue to preview");
        Assert.Equal("Choose the document type", Assert.Single(clerk.Page.Errors));
    }

    [Theory]
    [InlineData(@"..\..\x.pdf", "x.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("IPA \"final\".pdf", "IPA %22final%22.pdf")]
    [InlineData("Jos\u00e9 \u20ac 100.PDF", "Jos\u00e9 \u20ac 100.PDF")]
    [InlineData("\U0001F600 smile.pdf", "\U0001F600 smile.pdf")]
    [InlineData("invoice\u202Efdp.pdf", "invoicefdp.pdf")]
    [InlineData("<script>alert(1)</script>.pdf", "script.pdf")]
    [InlineData(".pdf", "document.pdf")]
    public async Task A_strange_name_becomes_a_safe_one(string uploaded, string kept)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await PublishedAsync(world, uploaded);
        var sarah = await world.AsAsync(Sarah);

        Assert.Equal($"{kept} (PDF, 1 KB)", (await sarah.Open($"/provider/contracts/{id}")).Fact("File"));
        var served = (await sarah.Open($"/provider/contracts/{id}/file?download=true")).Response.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", kept), (served.DispositionType, served.FileNameStar));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_very_long_name_is_cut_between_characters(int before)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);

        var id = await PublishedAsync(world, new string('x', before) + string.Concat(Enumerable.Repeat("\U0001F600", 150)) + ".pdf");

        var name = await world.Database.ScalarAsync<string>($"select file_name from contract_documents where id = '{id}'");
        Assert.InRange(name!.Length, 140, 154);
        Assert.EndsWith("\U0001F600.pdf", name, StringComparison.Ordinal);
    }

    private static byte[] Large(int size)
    {
        var pdf = Documents.Pdf();
        var large = new byte[size];
        pdf.CopyTo(large, 0);
        "%%EOF\n"u8.CopyTo(large.AsSpan(size - 6));
        return large;
    }

    private static async Task<FormClient> OnTheFormAsync(PortalWorld world)
    {
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open($"/council/contracts/new/{Cinder}");
        return clerk.Choose("Sleepovers (Sleepovers), no care package named").Select("Document type", "Placement Plan");
    }

    private static async Task<Guid> PublishedAsync(PortalWorld world, string fileName)
    {
        var clerk = await OnTheFormAsync(world);
        await clerk.Attach("Document", fileName, Documents.Pdf(), Documents.PdfType).Press("Continue to preview");
        Assert.Empty(clerk.Page.Errors);
        await clerk.Press("Publish");
        return Guid.Parse(clerk.Page.Path.Split('/')[^1]);
    }
}
