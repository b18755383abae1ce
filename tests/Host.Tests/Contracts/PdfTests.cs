using System.Diagnostics;
using System.Globalization;
using System.Text;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

/// <summary>A PDF is opened before it is taken, by a reader of its own that no file can hold up.</summary>
public sealed class PdfTests(PortalCluster cluster)
{
    [Theory]
    [InlineData("enc-owner-only.pdf")]
    [InlineData("lead-bom.pdf")]
    [InlineData("lead-multipart.pdf")]
    [InlineData("lead-newline.pdf")]
    [InlineData("lead-pjl.pdf")]
    [InlineData("no-eof.pdf")]
    [InlineData("tail-nul-1500.pdf")]
    [InlineData("tail-nul-4096.pdf")]
    public async Task What_readers_can_open_is_taken(string file)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await world.AsAsync(Clerk);

        await SendAsync(clerk, file, Inputs.Bytes("documents", file));

        Assert.StartsWith(file, clerk.Page.Fact("File"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enc-needs-password.pdf", "asks for a password, so its readers could not open it. Save it without the password, and send that")]
    [InlineData("truncated.pdf", "is cut short or damaged, so its readers could not open it. Save or scan it once more, and send that")]
    public async Task What_nobody_can_open_is_refused_with_its_cure_as_a_contract_and_as_an_attachment(string file, string words)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        var clerk = await world.AsAsync(Clerk);

        await SendAsync(clerk, file, Inputs.Bytes("documents", file));
        Assert.Equal($"Error: {file} {words}", clerk.Page.ErrorBeside("Document"));
        Assert.Equal("Placement Plan", clerk.Page.Value("Document type"));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from contract_documents"));

        var id = await world.App.GivenActionAsync();
        var ada = await world.AsAsync(ActionGivens.Ada);
        await ada.Open($"/provider/actions/{id}");
        await ada.Fill("Comment", "See it.").Attach("Files", file, Inputs.Bytes("documents", file), Documents.PdfType).Press("Comment");
        Assert.Equal($"Error: {file} {words}", ada.Page.ErrorBeside("Files"));
        Assert.Equal("See it.", ada.Page.Value("Comment"));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(95)]
    public async Task One_cut_short_anywhere_is_refused(int percent)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await world.AsAsync(Clerk);
        var whole = await File.ReadAllBytesAsync(Path.Combine(Architecture.RoomTests.Repository, "Host", "Demo", "documents", "hood-robin.pdf"));

        await SendAsync(clerk, "cut.pdf", whole[..(whole.Length * percent / 100)]);

        Assert.StartsWith("Error: cut.pdf is cut short or damaged", clerk.Page.ErrorBeside("Document"), StringComparison.Ordinal);
    }

    /// <summary>A table of two thousand million objects, and pages so deep in one another that a reader's process ends.</summary>
    [Fact]
    public async Task One_that_would_take_endless_time_or_memory_is_refused_soon_and_the_next_one_is_read()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await world.AsAsync(Clerk);
        foreach (var (name, content) in ((string, byte[])[])[("table.pdf", EndlessTable()), ("deep.pdf", DeepPages())])
        {
            var since = Stopwatch.StartNew();

            await SendAsync(clerk, name, content);

            Assert.Matches($"^Error: {name} (is cut short or damaged|takes too long to open)", clerk.Page.ErrorBeside("Document"));
            Assert.InRange(since.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        }

        await SendAsync(clerk, "next.pdf", Documents.Pdf());
        Assert.StartsWith("next.pdf", clerk.Page.Fact("File"), StringComparison.Ordinal);
    }

    private static async Task SendAsync(FormClient clerk, string name, byte[] content)
    {
        await clerk.Open($"/council/contracts/new/{Cinder}");
        await clerk.Choose("Sleepovers (Sleepovers), no care package named").Select("Document type", "Placement Plan")
            .Attach("Document", name, content, Documents.PdfType).Press("Continue to preview");
    }

    private static byte[] EndlessTable()
    {
        const string Before = "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n";
        return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{Before}5 0 obj\n<</Type/XRef/W[1 2 1]/Root 1 0 R/Size 2000000000/Index[0 2000000000]/Length 4>>\nstream\n0000\nendstream\nendobj\nstartxref\n{Before.Length}\n%%EOF\n"));
    }

    private static byte[] DeepPages()
    {
        var pdf = new StringBuilder("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        for (var i = 2; i < 200_000; i++)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{i} 0 obj\n<</Type/Pages/Kids[{i + 1} 0 R]/Count 1>>\nendobj\n");
        }

        return Encoding.ASCII.GetBytes(pdf.Append("trailer\n<</Root 1 0 R/Size 4>>\n%%EOF").ToString());
    }
}
