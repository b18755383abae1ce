using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Benchmarks.Pages;
using Portal.HostKit;

namespace Portal.Benchmarks;

/// <summary>
/// Two hundred people at work at once, over a million instances: each reads a page, thinks for some seconds, and follows a link of it. The people are
/// this very process, so that what they cost the processor is part of every figure.
/// </summary>
internal sealed partial class PeopleBenchmark(BenchDatabase server)
{
    private const int People = 200;

    /// <summary>Of a council; the others are providers'.</summary>
    private const int OfCouncil = 25;

    /// <summary>With a page's words, milliseconds.</summary>
    private const int Patience = 10_000;

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LeastThought = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostThought = TimeSpan.FromSeconds(8);

    /// <summary>False: somebody met an error. A link that leads nowhere is said too: among the copies of the simulated county, words still name what was copied.</summary>
    public async Task<bool> RunAsync()
    {
        await using var database = await PageWorld.LargeAsync(server);
        await using var host = new PageHost(database.ConnectionString);
        host.Start();
        var people = await SignInAsync(database, host);
        Write($"{people.Count} people are signed in");
        var clicks = new ConcurrentBag<Click>();
        using (var warm = new CancellationTokenSource(TimeSpan.FromSeconds(30)))
        {
            await Task.WhenAll(people.Select((p, n) => WorkAsync(p, n, [], warm.Token))); // the runtime compiles what is asked often
        }

        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        using (var end = new CancellationTokenSource(Lasts))
        {
            await Task.WhenAll(people.Select((p, n) => WorkAsync(p, n + People, clicks, end.Token)));
        }

        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        people.ForEach(p => p.Dispose());
        var times = clicks.Select(c => c.Milliseconds).Order().ToList();
        var wrong = clicks.Where(c => c.Answer >= 500).ToList();
        var nowhere = clicks.Where(c => c.Answer is >= 400 and < 500).ToList();
        Write($"{times.Count} pages in {Lasts.TotalSeconds:0} s, {times.Count / Lasts.TotalSeconds:0} a second: {times[times.Count / 2]:0} ms at the median, 95 % within {times[times.Count * 95 / 100]:0} ms, the slowest {times[^1]:0} ms; the portal and its readers take {processor.TotalMilliseconds / times.Count:0.0} ms of the processor a page; {wrong.Count} errors, {nowhere.Count} links that lead nowhere");
        foreach (var page in clicks.GroupBy(c => c.Page, StringComparer.Ordinal).OrderByDescending(g => g.Sum(c => c.Milliseconds)).Take(12))
        {
            Write($"  {page.Count(),5} times, {page.Average(c => c.Milliseconds),7:0} ms on average, at most {page.Max(c => c.Milliseconds),7:0} ms   {page.Key}");
        }

        foreach (var page in wrong.Concat(nowhere).Take(12))
        {
            Write($"  {page.Answer} {page.Path} from {page.From}");
        }

        return wrong.Count == 0;
    }

    private static async Task<List<HttpClient>> SignInAsync(BenchDatabase database, PageHost host)
    {
        await using var command = database.Source.CreateCommand(
            $"""
            (select email from users where kind = 'Council' and email like '%@council.example' order by email limit {OfCouncil})
            union all (select email from users where kind = 'Provider' and email like '%manager.%' order by md5(email) limit {People - OfCouncil + 20})
            """);
        await using var emails = await command.ExecuteReaderAsync();
        var people = new List<HttpClient>();
        while (people.Count < People && await emails.ReadAsync())
        {
            using var reader = FormClient.For(host.Address);
            await reader.SignInAsync(emails.GetString(0));
            if (!reader.Page.Address.AbsolutePath.StartsWith("/sign-in", StringComparison.Ordinal))
            {
                var handler = new HttpClientHandler { CookieContainer = reader.Cookies };
                people.Add(new HttpClient(handler) { BaseAddress = host.Address });
            }
        }

        return people;
    }

    private static async Task WorkAsync(HttpClient person, int seed, ConcurrentBag<Click> clicks, CancellationToken end)
    {
        var chance = new Random(seed);
        var (path, from) = ("/", "");
        try
        {
            await Task.Delay(MostThought * chance.NextDouble(), end);
            while (true)
            {
                var watch = Stopwatch.StartNew();
                using var answer = await person.GetAsync(new Uri(path, UriKind.Relative), CancellationToken.None);
                var words = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                clicks.Add(new(Ids().Replace(path.Split('?')[0], "…"), watch.Elapsed.TotalMilliseconds, (int)answer.StatusCode, path, from));
                string[] links = [.. Links().Matches(words).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups["href"].Value).Split('#')[0]).Where(l => !NoPage().IsMatch(l)).Distinct()];
                from = path;
                path = links.Length == 0 ? "/" : links[chance.Next(links.Length)];
                await Task.Delay(LeastThought + ((MostThought - LeastThought) * chance.NextDouble()), end);
            }
        }
        catch (OperationCanceledException)
        {
            // The day is over.
        }
    }

    [GeneratedRegex("<a [^>]*href=\"(?<href>/[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience)]
    private static partial Regex Links();

    /// <summary>Files, and what ends a day's work.</summary>
    [GeneratedRegex("handler=|sign-out|^/(files|guide)|/(file|csv|excel|download)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patience)]
    private static partial Regex NoPage();

    [GeneratedRegex("(?<=/)[^/]*[0-9][^/]*", RegexOptions.None, matchTimeoutMilliseconds: Patience)]
    private static partial Regex Ids();

    private static void Write(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));

    private sealed record Click(string Page, double Milliseconds, int Answer, string Path, string From);
}
