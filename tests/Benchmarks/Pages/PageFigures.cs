using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Portal.Benchmarks.Pages;

/// <summary>What a page took, warm, with one reader.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="Longest">Milliseconds of the slowest request.</param>
/// <param name="Processor">Milliseconds of this process, the reader's part included, for one request.</param>
/// <param name="Statements">Asked of the database.</param>
/// <param name="Translated">Queries that were translated anew.</param>
/// <param name="Rows">Read there.</param>
/// <param name="Scanned">Tables that were read from end to end, and how many rows.</param>
/// <param name="Slowest">The statements that took longest.</param>
internal sealed record PageFigures(double Median, double Longest, double Processor, int Statements, int Translated, long Rows, IReadOnlyDictionary<string, long> Scanned, IReadOnlyList<string> Slowest)
{
    private const int Requests = 12;

    /// <summary>Of a page that takes seconds: it is slow, however often it is asked for.</summary>
    private const int RequestsOfSlow = 3;

    public static async Task<PageFigures> MeasureAsync(BenchDatabase database, PageHost host, HttpClient browser, string path)
    {
        var sessions = host.Services.GetRequiredService<NpgsqlDataSource>();
        await AskAsync(browser, path); // what is asked of the database once, it has asked
        var before = await TableReads.ReadAsync(database, sessions);
        var ear = new StatementEar();
        using (ear)
        {
            await AskAsync(browser, path);
        }

        var after = await TableReads.ReadAsync(database, sessions);

        var warm = Stopwatch.StartNew();
        await AskAsync(browser, path);
        var times = new double[warm.Elapsed.TotalSeconds > 1 ? RequestsOfSlow : Requests];
        var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await AskAsync(browser, path);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        process.Refresh();
        var spent = (process.TotalProcessorTime - processor).TotalMilliseconds / times.Length;
        Array.Sort(times);
        return new(
            times[times.Length / 2], times[^1], spent, ear.Count, ear.Translated,
            after.Sum(t => t.Value.Scanned - before[t.Key].Scanned + t.Value.Fetched - before[t.Key].Fetched),
            after.Where(t => t.Value.Scans > before[t.Key].Scans).ToDictionary(t => t.Key, t => t.Value.Scanned - before[t.Key].Scanned, StringComparer.Ordinal),
            ear.Slowest);
    }

    private static async Task AskAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path);
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(Stream.Null);
    }
}
