using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Schema;

/// <summary>Statements that are written by hand name tables' columns and states: each must be one that the model has.</summary>
public sealed partial class HandWrittenSql(PortalCluster cluster)
{
    [Fact]
    public async Task Names_no_column_and_no_word_of_a_state_that_the_model_lacks()
    {
        await using var story = await Engine.Story.BeginAsync(cluster);
        await using var db = story.Database.Context();
        var (columns, words) = (Columns(db.Model), Words(story.App.Services.GetServices<WorkflowDefinition>()));
        var statements = Statements().ToList();

        Assert.True(statements.Count > 50, $"only {statements.Count} statements were found");
        Assert.Empty(statements.SelectMany(s => Wrong(s.Sql, columns, words).Select(w => $"{s.File}: {w}")).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("select v.totl from invoices v", "invoices has no column totl")]
    [InlineData("update invoices set state = 'Pendin' where id = $1", "'Pendin' is no word of the model")]
    [InlineData("update invoices set statee = $2, total = $3 where id = $1", "invoices has no column statee")]
    [InlineData("insert into journal (instance_id, sequence) values ($1, $2)", "journal has no column sequence")]
    [InlineData("select from invoice_lines l where l.kind in ('Payment', 'Refund')", "'Refund' is no word of the model")]
    [InlineData("select v.total from invoices v where v.state = 'Pending' and exists (select from invoice_lines v where v.period = $1)", null)]
    public async Task What_is_wrong_is_found(string sql, string? expected)
    {
        await using var story = await Engine.Story.BeginAsync(cluster);
        await using var db = story.Database.Context();
        Assert.Equal(expected, Wrong(sql, Columns(db.Model), Words(story.App.Services.GetServices<WorkflowDefinition>())).FirstOrDefault());
    }

    private static IEnumerable<string> Wrong(string sql, IReadOnlyDictionary<string, HashSet<string>> columns, HashSet<string> words)
    {
        var aliases = Tables().Matches(sql).Where(m => columns.ContainsKey(m.Groups["table"].Value))
            .SelectMany(m => new[] { m.Groups["alias"].Value, m.Groups["table"].Value }.Where(a => a.Length > 0).Select(a => (Alias: a, Table: m.Groups["table"].Value)))
            .ToLookup(x => x.Alias, x => x.Table, StringComparer.Ordinal);
        var others = Derived().Matches(sql).Select(m => m.Groups["alias"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (Match used in Used().Matches(sql))
        {
            var (alias, column) = (used.Groups["alias"].Value, used.Groups["column"].Value);
            if (aliases.Contains(alias) && !others.Contains(alias) && !aliases[alias].Any(t => columns[t].Contains(column)))
            {
                yield return $"{aliases[alias].First()} has no column {column}";
            }
        }

        foreach (Match written in Written().Matches(sql))
        {
            if (columns.TryGetValue(written.Groups["table"].Value, out var known))
            {
                var names = written.Groups["columns"].Success
                    ? written.Groups["columns"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    : Set().Matches(written.Groups["set"].Value).Select(m => m.Groups["column"].Value);
                foreach (var name in names.Where(n => Plain().IsMatch(n) && !known.Contains(n)))
                {
                    yield return $"{written.Groups["table"].Value} has no column {name}";
                }
            }
        }

        foreach (var word in Compared().Matches(sql).SelectMany(m => Quoted().Matches(m.Value)).Select(m => m.Groups["word"].Value).Where(w => !words.Contains(w)))
        {
            yield return $"'{word}' is no word of the model";
        }
    }

    private static Dictionary<string, HashSet<string>> Columns(IModel model)
        => model.GetRelationalModel().Tables.ToDictionary(t => t.Name, t => t.Columns.Select(c => c.Name).Append("xmin").Append("ctid").ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Names of enums, moves and workflows.</summary>
    private static HashSet<string> Words(IEnumerable<WorkflowDefinition> definitions)
        =>
        [
            .. new[] { typeof(Domain.Refusal), typeof(WorkflowDefinition), typeof(Notifications.PortalEmail) }.SelectMany(t => t.Assembly.GetTypes()).Where(t => t.IsEnum).SelectMany(Enum.GetNames),
            .. definitions.SelectMany(d => d.Moves.Select(m => m.Name).Append(d.Name)),
        ];

    private static IEnumerable<(string File, string Sql)> Statements()
    {
        var room = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(room.FullName, "Portal.sln")))
        {
            room = room.Parent!;
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(room.FullName, "Workflows"), "*.cs", SearchOption.AllDirectories))
        {
            if (file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/bin/", StringComparison.Ordinal) || file.Contains("/Migrations/", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var text in Texts().Matches(File.ReadAllText(file)).Select(m => m.Groups["raw"].Success ? m.Groups["raw"].Value : m.Groups["plain"].Value).Where(t => Verb().IsMatch(t)))
            {
                yield return (Path.GetFileName(file), text);
            }
        }
    }

    private const RegexOptions How = RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    [GeneratedRegex("\"\"\"(?<raw>.*?)\"\"\" | \\$?\"(?<plain>(\\\\.|[^\"\\\\\\n])*)\"", How | RegexOptions.Singleline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Texts();

    [GeneratedRegex(@"^\s*(select|update|insert\ into|delete\ from|with|from)\s", How, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(from|join|update|into)\s+(?<table>[a-z_]+)(\s+(as\s+)?(?!set\b|on\b|where\b|values\b|order\b|group\b|limit\b|left\b|join\b|cross\b|using\b|for\b|union\b|select\b)(?<alias>[a-z_]+))?", How, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Tables();

    [GeneratedRegex(@"\)\s+(as\s+)?(?<alias>[a-z_]+)\b", How, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Derived();

    [GeneratedRegex(@"(?<![\w.'])(?<alias>[a-z_]+)\.(?<column>[a-z_]+)\b(?!\s*\()", How, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Used();

    [GeneratedRegex(@"\binsert\s+into\s+(?<table>[a-z_]+)\s*\((?<columns>[^)]*)\) | \bupdate\s+(?<table>[a-z_]+)(\s+[a-z]+)?\s+set\s+(?<set>.*?)(\bwhere\b|\bfrom\b|$)",
        How | RegexOptions.Singleline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Written();

    [GeneratedRegex(@"(^|,)\s*(?<column>[a-z_]+)\s*=", How, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Set();

    [GeneratedRegex("^[a-z_]+$", How, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\b(state|kind|move|definition|turn_kind)\s*(=|<>|(not\s+)?in\s*\()\s*('[^']*'(\s*,\s*'[^']*')*)", How, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Compared();

    [GeneratedRegex(@"'(?<word>[A-Z][^'{}]*)'", How, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Quoted();
}
