using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.TestKit;
using Portal.Workflows.Actions;
using Portal.Workflows.Tests.Engine;
using Portal.Workflows.Uplifts;

namespace Portal.Workflows.Tests.Uplifts;

/// <summary>Files of a price uplift request pass through in pieces, both ways.</summary>
public sealed class UpliftFiles(PortalCluster cluster)
{
    private const int Piece = 256 * 1024;

    [Fact]
    public async Task A_file_is_never_held_whole_and_comes_out_as_it_came_in()
    {
        await using var story = await Story.BeginAsync(cluster);
        var (ida, content) = (await IdaAsync(story), Pdf());
        using var sent = new Watched(content);

        var (id, file) = await AskAsync(story, ida, new Attachment("accounts.pdf", () => sent));

        await using var scope = story.App.Services.CreateAsyncScope();
        var uplifts = scope.ServiceProvider.GetRequiredService<UpliftReader>();
        var found = (await uplifts.FindFileAsync(ida, id, file, CancellationToken.None))!;
        using var read = new Watched();
        await uplifts.WriteAsync(found, read, CancellationToken.None);
        Assert.Equal(("accounts.pdf", "application/pdf", (long)content.Length), (found.Name, found.Type, found.Size));
        Assert.True(content.AsSpan().SequenceEqual(read.ToArray()));
        Assert.InRange(sent.Largest, 1, Piece);
        Assert.InRange(read.Largest, 1, Piece);
        Assert.False(sent.CanRead, "It was left open.");
    }

    [Fact]
    public async Task Another_providers_file_does_not_exist_and_a_refused_file_leaves_nothing_behind()
    {
        await using var story = await Story.BeginAsync(cluster);
        var ida = await IdaAsync(story);
        var (id, file) = await AskAsync(story, ida, new Attachment("accounts.pdf", () => new MemoryStream(Pdf())));
        await using var scope = story.App.Services.CreateAsyncScope();
        var ira = Actor.ForProvider(Guid.NewGuid(), "Ira", "P1002", "Harbour View Care", ProviderRoles.Invoicing);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<UpliftReader>().FindFileAsync(ira, id, file, CancellationToken.None));

        await Assert.ThrowsAsync<AttachmentIsRefused>(() => AskAsync(
            story, ida, new Attachment("one.pdf", () => new MemoryStream(Pdf())), new Attachment("two.pdf", () => new MemoryStream("No PDF"u8.ToArray()))));
        Assert.Equal((1L, 1L), (await story.Database.ScalarAsync<long>("select count(*) from uplift_files"), await story.Database.ScalarAsync<long>("select count(*) from uplift_requests")));
    }

    private static byte[] Pdf()
    {
        var content = new byte[3 * 1024 * 1024];
        new Random(7).NextBytes(content);
        "%PDF-1.7\n"u8.CopyTo(content);
        "\n%%EOF\n"u8.CopyTo(content.AsSpan(content.Length - 7));
        return content;
    }

    private static async Task<Actor> IdaAsync(Story story)
    {
        var ida = await story.Database.GivenProviderUserAsync("ida.invoices@sleepovers.example", ProviderRoles.Invoicing, "P1001");
        return Actor.ForProvider(ida.Id, "Ida", "P1001", "Sleepovers", ProviderRoles.Invoicing);
    }

    private static async Task<(Guid Id, Guid File)> AskAsync(Story story, Actor ida, params Attachment[] files)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["L4001"] = 1_050 };
        var id = await scope.ServiceProvider.GetRequiredService<AskForUplift>()
            .HandleAsync(ida, DateOnly.FromDateTime(story.Clock.GetUtcNow().Date), prices, "Wages rose.", files, Guid.NewGuid(), CancellationToken.None);
        return (id!.Value, await story.Database.ScalarAsync<Guid>($"select id from uplift_files where request_id = '{id}'"));
    }

    /// <summary>Knows the largest piece that was read from it or written to it at once.</summary>
    private sealed class Watched : MemoryStream
    {
        public Watched()
        {
        }

        public Watched(byte[] content)
            : base(content)
        {
        }

        public int Largest { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Seen(count));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Seen(buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Seen(buffer.Length);
            return base.ReadAsync(buffer, cancellationToken);
        }

        public override void Write(ReadOnlySpan<byte> buffer) => base.Write(buffer[..Seen(buffer.Length)]);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Seen(buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }

        private int Seen(int length)
        {
            Largest = Math.Max(Largest, length);
            return length;
        }
    }
}
