using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.TestKit;
using Portal.Workflows.Actions;
using Portal.Workflows.Persistence;

namespace Portal.Benchmarks;

/// <summary>How much is held in memory while files of ten megabytes are taken in and served.</summary>
internal sealed class AttachmentBenchmark(BenchDatabase database)
{
    private const int Size = 10 * 1024 * 1024;
    private static readonly Actor Provider = Actor.ForProvider(Seed.UserId, "Bench Mark", Seed.Provider, "Provider 1", ProviderRoles.Actions);

    public async Task RunAsync()
    {
        await Seed.RegisterAsync(database);
        var path = Path.Combine(Path.GetTempPath(), $"portal-bench-{Guid.NewGuid():N}.pdf");
        await WriteAsync(path);
        try
        {
            var form = Guid.NewGuid();
            await using (var watch = new MemoryWatch())
            {
                var start = Stopwatch.StartNew();
                await using var scope = database.Services.CreateAsyncScope();
                var files = Enumerable.Range(0, AttachmentContent.MaxFiles).Select(i => new Attachment($"scan{i}.pdf", () => File.OpenRead(path))).ToList();
                await scope.ServiceProvider.GetRequiredService<StoreAttachments>().HandleAsync(Provider, form, "See these.", files, CancellationToken.None);
                Print($"Attachments: {files.Count} of 10 MB taken in in {start.Elapsed.TotalSeconds:0.0} s, {await watch.GrowthAsync() / 1_048_576d:0.0} MB held at most");
            }

            await using (var watch = new MemoryWatch())
            {
                var start = Stopwatch.StartNew();
                var readers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ServeAsync(form)));
                Print($"  served to 8 at once, {readers.Sum() / 1_048_576d:0} MB in {start.Elapsed.TotalSeconds:0.0} s, {await watch.GrowthAsync() / 1_048_576d:0.0} MB held at most");
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<long> ServeAsync(Guid form)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var reader = scope.ServiceProvider.GetRequiredService<AttachmentReader>();
        var served = 0L;
        foreach (var file in await db.ActionFiles.AsNoTracking().Where(f => f.FormId == form).ToListAsync())
        {
            await reader.WriteAsync(file, Stream.Null, CancellationToken.None);
            served += file.Size;
        }

        return served;
    }

    private static async Task WriteAsync(string path)
    {
        await using var file = File.Create(path);
        await file.WriteAsync("%PDF-1.7\n"u8.ToArray());
        var block = new byte[64 * 1024];
        for (var written = 9; written < Size - block.Length - 6; written += block.Length)
        {
            Random.Shared.NextBytes(block);
            await file.WriteAsync(block);
        }

        await file.WriteAsync("\n%%EOF"u8.ToArray());
    }

    private static void Print(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
