using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Host.Tests.Architecture;

/// <summary>Decisions are cited by number ("(decision 3)"; in docs/architecture.md the bare number in brackets): each number leads somewhere.</summary>
public sealed class DecisionTests
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    /// <summary>A decision's head: its number, its day and what it is about.</summary>
    private static readonly Regex Head = new(@"^(?<number>\d+)\. \*\d{4}-\d\d-\d\d: (?<about>[a-z, ]+)\.\*", Options, TimeSpan.FromSeconds(1));

    /// <summary>A line of the table at the top: a subject and its decisions.</summary>
    private static readonly Regex Line = new(@"^\| (?<about>[a-z]+) \| (?<numbers>\d+(, \d+)*) \|", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex InCode = new(@"\bdecisions? (?<numbers>\d+(, \d+)*)", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex InBrackets = new(@"[( ](?<numbers>\d+(, \d+)*)\)", Options, TimeSpan.FromSeconds(1));

    private static string Text { get; } = Read("docs/decisions.md");

    private static Dictionary<int, string[]> Decisions { get; } = Head.Matches(Text)
        .ToDictionary(m => int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture), m => m.Groups["about"].Value.Split(", "));

    [Fact]
    public void They_are_numbered_without_a_gap() => Assert.Equal(Enumerable.Range(1, Decisions.Count), Decisions.Keys);

    [Fact]
    public void The_table_lists_each_under_what_it_says_it_is_about_and_under_nothing_else()
    {
        var told = from d in Decisions from about in d.Value select $"{about}: {d.Key}";
        var listed = from line in Line.Matches(Text) from number in Numbers(line) select $"{line.Groups["about"].Value}: {number}";

        Assert.Equal(told.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_number_that_is_cited_exists()
    {
        var cited = (
            from room in (string[])["Domain", "Notifications", "Workflows", "Host", "Postgres", "tests"]
            from file in Directory.EnumerateFiles(Path.Combine(RoomTests.Repository, room), "*.cs*", SearchOption.AllDirectories)
            where !Regex.IsMatch(file, @"[\\/](bin|obj|node_modules|Migrations)[\\/]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            from citation in InCode.Matches(File.ReadAllText(file))
            from number in Numbers(citation)
            select (Where: Path.GetRelativePath(RoomTests.Repository, file), number)).ToList();
        Assert.True(cited.Count > 20, "The citations are not found.");

        cited.AddRange(from citation in InBrackets.Matches(Read("docs/architecture.md")) from number in Numbers(citation) select ("docs/architecture.md", number));
        Assert.DoesNotContain(cited, c => !Decisions.ContainsKey(c.number));
    }

    private static IEnumerable<int> Numbers(Match match) => match.Groups["numbers"].Value.Split(", ").Select(n => int.Parse(n, CultureInfo.InvariantCulture));

    private static string Read(string path) => File.ReadAllText(Path.Combine(RoomTests.Repository, path));
}
