using System.IO.Compression;
using System.Net;
using System.Text;
using Portal.TestKit;
using static Portal.TestKit.ActionGivens;

namespace Portal.Host.Tests.Actions;

/// <summary>Files that hang on posts: checked by their content, kept for ever, served so that they never run.</summary>
public sealed class AttachmentTests(PortalCluster cluster)
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly byte[] Pdf = [.. Documents.Pdf(), .. new byte[599_400]];

    [Fact]
    public async Task A_file_hangs_on_its_post_and_both_sides_download_the_exact_bytes()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/actions/new");
        await ada.Select("Type", "Invoice query").Fill("Title", "Bill").Fill("Message", "See the scan.").Attach("Files", "صورة O'Neill £.pdf", Pdf, "text/html").Press("Create Action");

        Assert.Contains("صورة O'Neill £.pdf", ada.Page.Links);
        Assert.Contains("(585 KB)", ada.Page.Text, StringComparison.Ordinal);
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open(ada.Page.Path.Replace("/provider", "/council", StringComparison.Ordinal));
        await quinn.Follow("صورة O'Neill £.pdf");
        Assert.Equal(Pdf, quinn.Page.Bytes);
        var headers = quinn.Page.Response;
        Assert.Equal(("application/pdf", "attachment", "nosniff"),
            (headers.Content.Headers.ContentType!.MediaType, headers.Content.Headers.ContentDisposition!.DispositionType, headers.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.StartsWith("default-src 'none'", headers.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        await quinn.Open(ada.Page.Path.Replace("/provider", "/council", StringComparison.Ordinal));
        await quinn.Fill("Message to the provider", "And ours.").Attach("Files", "ours.png", Png, "image/png").Press("Comment");
        await ada.Open(ada.Page.Path);
        await ada.Follow("ours.png");
        Assert.Equal(Png, ada.Page.Bytes);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Database.ExecuteAsync("update action_files set name = 'x'"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Database.ExecuteAsync("delete from action_file_chunks"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Database.ExecuteAsync("update action_file_chunks set bytes = ''"));
    }

    [Fact]
    public async Task A_form_with_a_file_sent_many_times_at_once_hangs_it_once()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        var tabs = Enumerable.Range(0, 6).Select(_ => world.AnotherTab(ada)).ToList();
        for (var round = 1; round <= 3; round++)
        {
            await ada.Open("/provider/actions/new");
            ada.Select("Type", "Invoice query").Fill("Title", "Bill").Fill("Message", "See the scan.").Attach("Files", "a.pdf", Pdf, "application/pdf");
            await AllAsync(ada.Page, "Create Action");
            await ada.Open(tabs[0].Page.Path);
            ada.Fill("Comment", "And the other.").Attach("Files", "b.pdf", Pdf, "application/pdf");
            await AllAsync(ada.Page, "Comment");

            await ada.Open(tabs[0].Page.Path);
            Assert.Equal(["a.pdf", "b.pdf"], ada.Page.Links.Where(l => l.EndsWith(".pdf", StringComparison.Ordinal)));
            Assert.Equal((round, 2L * round), (await world.Database.ScalarAsync<long>("select count(*) from actions"), await world.Database.ScalarAsync<long>("select count(*) from action_files")));
        }

        async Task AllAsync(FormPage page, string button)
        {
            var answers = await Task.WhenAll(tabs.Select(t => Task.Run(() => t.PressOn(page, button))));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        }
    }

    [Fact]
    public async Task Another_providers_file_does_not_exist()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/actions/new");
        await ada.Select("Type", "Invoice query").Fill("Title", "Bill").Fill("Message", "See the scan.").Attach("Files", "a.png", Png, "image/png").Press("Create Action");
        var id = await world.Database.ScalarAsync<Guid>("select id from action_files");
        var hal = await world.AsAsync(Hal);

        Assert.Equal(HttpStatusCode.NotFound, (await hal.Open($"/provider/actions/files/{id}")).Status);
        var foreign = ada.Page.Path;
        var own = await world.App.GivenActionAsync(email: Hal);
        await hal.Open($"/provider/actions/{own}");
        hal.Page.Document.QuerySelector("form[enctype]")!.SetAttribute("action", foreign);
        foreach (var button in hal.Page.Document.QuerySelectorAll("form[enctype] button"))
        {
            button.SetAttribute("formaction", foreign + "?handler=Comment");
        }

        await hal.Fill("Comment", "Mine now.").Attach("Files", "b.png", Png, "image/png").Press("Comment");
        Assert.Equal((HttpStatusCode.NotFound, 1L), (hal.Page.Status, await world.Database.ScalarAsync<long>("select count(*) from action_files")));
        Assert.Equal(HttpStatusCode.OK, (await ada.Open($"/provider/actions/files/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ada.Open($"/council/actions/files/{id}")).Status);
    }

    [Theory]
    [InlineData("empty.pdf", "", "empty.pdf is empty")]
    [InlineData("page.pdf", "<script>alert(1)</script>", "page.pdf must be a PDF, a picture")]
    [InlineData("page.html", "%PDF-1.7 %%EOF", "page.html must be a PDF, a picture")]
    [InlineData("photo.heic", "\0\0\0\u0018ftypisom", "photo.heic must be a PDF, a picture")]
    [InlineData("photo.webp", "RIFF0000WAVE", "photo.webp must be a PDF, a picture")]
    [InlineData("photo.gif", "GIF88a", "photo.gif must be a PDF, a picture")]
    [InlineData("run.exe", "MZ", "run.exe must be a PDF, a picture")]
    [InlineData("no.docx", "PK\u0003\u0004 and nothing", "no.docx must be a PDF, a picture")]
    [InlineData("../../etc/passwd", "x", "passwd must be a PDF, a picture")]
    public async Task A_file_that_is_not_what_it_says_is_refused_beside_its_field_and_what_was_typed_stays(string name, string content, string sentence)
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/actions/new");

        await ada.Select("Type", "Invoice query").Fill("Title", "Bill").Fill("Message", "See the scan.")
            .Attach("Files", name, Encoding.Latin1.GetBytes(content), "application/pdf").Press("Create Action");

        Assert.StartsWith("Error: " + sentence, ada.Page.ErrorBeside("Files"), StringComparison.Ordinal);
        Assert.Equal("See the scan.", ada.Page.Value("Message"));
        Assert.Equal((0L, 0L), (await world.Database.ScalarAsync<long>("select count(*) from actions"), await world.Database.ScalarAsync<long>("select count(*) from action_files")));
    }

    [Fact]
    public async Task A_bomb_and_a_program_under_an_office_name_and_too_much_are_refused()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync();
        var ada = await world.AsAsync(Ada);
        foreach (var (name, content, sentence) in ((string, byte[], string)[])
        [
            ("bomb.docx", Zip(("[Content_Types].xml", 1), ("word/document.xml", 300_000_000)), "bomb.docx must be a PDF"),
            ("noise.docx", [.. "PK\u0003\u0004"u8, .. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 31 % 251))], "noise.docx must be a PDF"),
            ("short.pptx", [.. "PK\u0005\u0006"u8, .. new byte[17]], "short.pptx must be a PDF"),
            ("macro.xlsx", Zip(("[Content_Types].xml", 1), ("xl/workbook.xml", 1), ("xl/vbaProject.bin", 1)), "macro.xlsx contains macros"),
            ("large.png", [.. Png, .. new byte[10 * 1024 * 1024]], "large.png must be 10 MB or smaller"),
        ])
        {
            await ada.Open($"/provider/actions/{id}");
            await ada.Fill("Comment", "See it.").Attach("Files", name, content, "application/octet-stream").Press("Comment");
            Assert.StartsWith("Error: " + sentence, ada.Page.ErrorBeside("Files"), StringComparison.Ordinal);
            Assert.Equal("See it.", ada.Page.Value("Comment"));
        }

        await ada.Open($"/provider/actions/{id}");
        await ada.Fill("Comment", "").Attach("Files", "a.png", Png, "image/png").Press("Request Closure");
        Assert.Equal("Error: Enter a message with the files", ada.Page.ErrorBeside("Comment"));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from action_files"));
    }

    [Fact]
    public async Task What_made_no_move_for_a_day_goes_and_what_hangs_on_a_post_stays()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/actions/new");
        await ada.Select("Type", "Invoice query").Fill("Title", "Bill").Fill("Message", "See the scan.").Attach("Files", "a.png", Png, "image/png").Press("Create Action");
        await world.Database.ExecuteAsync(
            """
            insert into action_files (id, form_id, name, type, size, sha256, by_id, at) select gen_random_uuid(), gen_random_uuid(), 'old.png', 'image/png', 1, '', by_id, now() - interval '25 hours' from action_files;
            insert into action_files (id, form_id, name, type, size, sha256, by_id, at) select gen_random_uuid(), gen_random_uuid(), 'new.png', 'image/png', 1, '', by_id, now() - interval '23 hours' from action_files where name = 'a.png';
            insert into action_file_chunks (file_id, sequence, bytes) select id, 0, 'x' from action_files where name <> 'a.png';
            """);
        await using var db = world.Database.Context();

        await new Portal.Workflows.Actions.TidyAttachments(db, new(TimeProvider.System, new())).RunAsync(CancellationToken.None);

        Assert.Equal("a.png, new.png", await world.Database.ScalarAsync<string>("select string_agg(name, ', ' order by name) from action_files"));
        Assert.Equal(2L, await world.Database.ScalarAsync<long>("select count(*) from action_file_chunks"));
    }

    private static byte[] Zip(params (string Name, int Size)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, size) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                var zeros = new byte[Math.Min(size, 1_000_000)];
                for (var left = size; left > 0; left -= zeros.Length)
                {
                    part.Write(zeros, 0, Math.Min(left, zeros.Length));
                }
            }
        }

        return stream.ToArray();
    }

    private async Task<PortalWorld> BeginAsync()
    {
        var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        return world;
    }
}
