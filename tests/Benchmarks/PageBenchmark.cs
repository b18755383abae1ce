using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Benchmarks.Pages;
using Portal.HostKit;
using Portal.Workflows;
using Portal.Workflows.Simulation;

namespace Portal.Benchmarks;

/// <summary>
/// Every page of both sides, over HTTP, as its reader meets it: signed in, found by links and filters, over few rows and over as many as a large council has after years.
/// Says which are slow, and fails where a page reads a table from end to end that grows.
/// </summary>
/// <param name="server">Where both databases are.</param>
/// <param name="only">These pages, by path and query; none: all.</param>
internal sealed class PageBenchmark(BenchDatabase server, IReadOnlyList<string> only)
{
    private const double MostMedian = 50;
    private const double MostOfAll = 150;
    private const double MostRatio = 2;

    /// <summary>A count that ends at a thousand may read so many rows in the order in which they lie, however large the table is; whoever reads more reads on as it grows.</summary>
    private const long MostInRow = 2 * Paged<object>.CountLimit;

    /// <summary>A table of so many rows, and five times as many as among few, grows.</summary>
    private const long Grown = 10_000;

    private static readonly (string Email, string From)[] Readers = [(CountyPeople.Administrator, "/council"), (CountyPeople.Manager, "/provider")];

    /// <summary>False: a page read a table that grows from end to end.</summary>
    public async Task<bool> RunAsync()
    {
        await using var small = await PageWorld.SmallAsync(server);
        await using var large = await PageWorld.LargeAsync(server);
        var grows = await GrowsAsync(small, large);
        var few = await WalkAsync(small);
        var many = await WalkAsync(large);
        return Print(few, many, grows);
    }

    private async Task<Dictionary<string, PageFigures>> WalkAsync(BenchDatabase database)
    {
        await using var host = new PageHost(database.ConnectionString);
        host.Start();
        await IsQuietAsync(database);
        var figures = new Dictionary<string, PageFigures>(StringComparer.Ordinal);
        foreach (var (email, from) in Readers)
        {
            using var reader = FormClient.For(host.Address);
            await reader.SignInAsync(email);
            IReadOnlyList<PageAddress> pages = only.Count > 0
                ? await FoundAsync(reader, only.Where(p => p.StartsWith(from, StringComparison.Ordinal)))
                : await new PageWalk(reader, host.Services.GetRequiredService<EndpointDataSource>(), "P0001").WalkAsync(from);
            using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = reader.Cookies };
            using var browser = new HttpClient(handler) { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(5) };
            foreach (var page in pages.Where(p => !figures.ContainsKey(p.Key)))
            {
                figures.Add(page.Key, await PageFigures.MeasureAsync(database, host, browser, page.Path));
                Write($"  {figures.Count,4} {figures[page.Key].Median,8:0.0} ms {page.Key}"); // a long walk is watched
            }
        }

        return figures;
    }

    /// <summary>A host that was just started counts the days of the night before: the first pages would be measured beside it.</summary>
    private static async Task IsQuietAsync(BenchDatabase database)
    {
        await using var command = database.Source.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and (state <> 'idle' or state_change > now() - interval '1 second')");
        await Task.Delay(TimeSpan.FromSeconds(1));
        while (await command.ExecuteScalarAsync() is > 0L)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private static async Task<IReadOnlyList<PageAddress>> FoundAsync(FormClient reader, IEnumerable<string> paths)
    {
        var found = new List<PageAddress>();
        foreach (var path in paths)
        {
            var page = await reader.Open(path);
            if (page.Response.IsSuccessStatusCode)
            {
                found.Add(new(path, path, path));
            }
            else
            {
                Write($"BROKEN {path} answered {(int)page.Status}");
            }
        }

        return found;
    }

    /// <summary>The tables that hold more the longer the portal is used, and how many rows.</summary>
    private static async Task<Dictionary<string, long>> GrowsAsync(BenchDatabase small, BenchDatabase large)
    {
        var (few, many) = (await CountAsync(small), await CountAsync(large));
        return many.Where(t => t.Value >= Grown && t.Value >= 5 * few[t.Key]).ToDictionary(StringComparer.Ordinal);

        static async Task<Dictionary<string, long>> CountAsync(BenchDatabase database)
        {
            await using var command = database.Source.CreateCommand("select relname, reltuples::bigint from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
            await using var reader = await command.ExecuteReaderAsync();
            var counts = new Dictionary<string, long>(StringComparer.Ordinal);
            while (await reader.ReadAsync())
            {
                counts.Add(reader.GetString(0), reader.GetInt64(1));
            }

            return counts;
        }
    }

    private bool Print(Dictionary<string, PageFigures> few, Dictionary<string, PageFigures> many, Dictionary<string, long> grows)
    {
        var scans = false;
        Write($"{many.Count} pages; ms at the median, of the slowest request, of the processor; statements, queries translated anew, rows read");
        foreach (var (key, page) in many.OrderByDescending(p => p.Value.Median))
        {
            var small = few.GetValueOrDefault(key);
            var scanned = page.Scanned.Where(s => grows.ContainsKey(s.Key) && s.Value > MostInRow).Select(s => $"{s.Key} ({s.Value})").ToList();
            scans |= scanned.Count > 0;
            var slow = page.Median > MostMedian || page.Longest > MostOfAll || page.Median > MostRatio * (small?.Median ?? double.MaxValue);
            Write($"{(slow ? "SLOW" : "    ")} {page.Median,8:0.0} {page.Longest,8:0.0} {page.Processor,6:0.0} {page.Statements,4} {page.Translated,2} {page.Rows,9}   small {small?.Median,6:0.0} ratio {page.Median / small?.Median,5:0.0}  {key}");
            if (scanned.Count > 0)
            {
                Write($"     SCAN {string.Join(", ", scanned)}");
            }

            if (slow || scanned.Count > 0)
            {
                foreach (var statement in page.Slowest)
                {
                    Write($"          {statement[..Math.Min(statement.Length, only.Count > 0 ? statement.Length : 400)]}");
                }
            }
        }

        foreach (var key in few.Keys.Except(many.Keys))
        {
            Write($"     only among few: {key}");
        }

        return !scans;
    }

    private static void Write(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
