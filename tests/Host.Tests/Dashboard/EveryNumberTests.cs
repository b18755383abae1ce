using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Extensions.Time.Testing;
using Portal.TestKit;
using Portal.TestKit.Counties;

namespace Portal.Host.Tests.Dashboard;

/// <summary>Every number on every page of the dashboard is a link, and leads to a list of exactly so many.</summary>
public sealed partial class EveryNumberTests(PortalCluster cluster)
{
    [Fact]
    public async Task Leads_to_exactly_what_it_counts()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await FixedCounty.MakeAsync(database, FixedCounty.Smallest);
        await using var world = PortalWorld.Over(database, new FakeTimeProvider(FixedCounty.Now));
        using var reader = await world.AsAsync(Workflows.Simulation.CountyPeople.Placements);
        var checkedNumbers = 0;
        foreach (var page in await PagesAsync(reader))
        {
            await reader.Open(page);
            var numbers = Numbers(reader.Page.Document).ToList();
            Assert.True(numbers.Count > 0, $"{page} counts nothing");
            foreach (var (number, words, href) in numbers)
            {
                await reader.Open(href);
                Assert.True(number == Listed(reader.Page.Document), $"{page}: \"{words}\" leads to {href}, where it says \"{Status(reader.Page.Document)}\"");
                checkedNumbers++;
            }
        }

        Assert.True(checkedNumbers > 300, $"only {checkedNumbers} numbers were found");
    }

    private static async Task<IReadOnlyList<string>> PagesAsync(FormClient reader)
    {
        await reader.Open("/council/processes");
        var processes = reader.Page.Document.QuerySelectorAll("th a[href^='/council/processes/']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        Assert.True(processes.Count > 8);
        return ["/council", "/council/processes", .. processes, .. processes.Select(p => p + "?Span=Months12")];
    }

    /// <summary>In the tables: what a link says before what only a screen reader hears. Days are no count.</summary>
    private static IEnumerable<(int Number, string Words, string Href)> Numbers(IDocument page)
        => from link in page.QuerySelectorAll("td.govuk-table__cell--numeric a")
           let words = link.TextContent.Trim()
           let found = Leading().Match(words)
           where found.Success && !words.Contains("working day", StringComparison.Ordinal)
           select (int.Parse(found.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), words, link.GetAttribute("href")!);

    private static int Listed(IDocument page) => Status(page) is var words && words.StartsWith("No ", StringComparison.Ordinal) ? 0
        : Counted().Match(words) is { Success: true } all ? Number(all.Groups["number"].Value)
        : Number(Leading().Match(words).Value);

    private static int Number(string digits) => digits.Length == 0 ? -1 : int.Parse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string Status(IDocument page) => page.QuerySelector("main [role=status]")?.TextContent.Trim() ?? "";

    [GeneratedRegex(@"^\d[\d,]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(@" of (?<number>\d[\d,]*) ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted();
}
