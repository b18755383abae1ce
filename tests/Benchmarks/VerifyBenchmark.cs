using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Benchmarks;

/// <summary>A journal that is whole, worked out again entry by entry.</summary>
internal sealed class VerifyBenchmark(BenchDatabase database)
{
    private const int Entries = 250_000;
    private const int PerInstance = 5;
    private const int AtATime = 5_000;

    public async Task RunAsync()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Entries:N0} entries of the journal"));
        foreach (var some in Journal().Chunk(AtATime))
        {
            await using var db = await database.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
            var ends = some.Where(e => e.Seq == PerInstance).ToList();
            await db.Database.ExecuteSqlAsync($"""
                insert into workflow_instances (id, definition, version, subject, provider_ref, state, since, turn_kind, seq, last_hash, team)
                select id, 'Measured', 1, 'Measured', 'B1', 'Authorised', now(), 'Nobody', {PerInstance}, hash, 'Placements team'
                from unnest({ends.Select(e => e.InstanceId).ToArray()}, {ends.Select(e => e.Hash).ToArray()}) as x(id, hash)
                """);
            db.Journal.AddRange(some);
            await db.SaveChangesAsync();
        }

        await database.ExecuteAsync("analyze; checkpoint");
        for (var time = 0; time < 3; time++)
        {
            await using var scope = database.Services.CreateAsyncScope();
            var (verified, watch) = (0L, Stopwatch.StartNew());
            var breaks = await scope.ServiceProvider.GetRequiredService<JournalVerification>().FindBreaksAsync(n => verified = n, CancellationToken.None).CountAsync();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {verified / watch.Elapsed.TotalSeconds,10:N0} /s, {breaks:N0} breaks found"));
        }
    }

    private static IEnumerable<JournalEntry> Journal()
    {
        JournalEntry? last = null;
        for (var n = 0; n < Entries; n++)
        {
            var seq = 1 + n % PerInstance;
            var entry = new JournalEntry
            {
                InstanceId = seq == 1 ? Guid.CreateVersion7() : last!.InstanceId,
                Seq = seq,
                At = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero).AddSeconds(n),
                Move = "Authorise",
                From = seq == 1 ? null : "Submitted",
                To = "Authorised",
                UserId = Seed.UserId,
                UserName = "Alex Placements",
                Organisation = "Placements team",
                ProviderRef = Seed.Provider,
                Words = "As agreed on the telephone.",
                Data = """{"amount":"1234.56","days":"30"}""",
                RequestId = Guid.CreateVersion7(),
                PreviousHash = seq == 1 ? [] : last!.Hash,
            };
            entry.Hash = JournalHash.Of(entry);
            last = entry;
            yield return entry;
        }
    }
}
