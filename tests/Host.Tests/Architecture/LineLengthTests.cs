using System.Text.RegularExpressions;

namespace Portal.Host.Tests.Architecture;

/// <summary>A line of code is read without scrolling. One long literal (a sentence, a statement) is easier to read whole.</summary>
public sealed class LineLengthTests
{
    private const int Limit = 200;

    private const int LongLiteral = 100;

    [Fact]
    public void No_line_is_longer_than_200_characters_a_literal_aside() => Assert.Empty(
        from file in SourceFiles()
        let text = File.ReadAllLines(file)
        from number in Enumerable.Range(0, text.Length)
        where text[number].Length > Limit && IsTooLong(text[number], IsInRawLiteral(text, number))
        select $"{Path.GetRelativePath(RoomTests.Repository, file)}:{number + 1}");

    [Fact]
    public void What_is_too_long_is_seen()
    {
        Assert.True(IsTooLong($"var x = {string.Join(" + ", Enumerable.Repeat("abc", 60))};", isInRawLiteral: false));
        Assert.False(IsTooLong($"var x = \"{new string('a', 300)}\";", isInRawLiteral: false));
    }

    private static bool IsTooLong(string line, bool isInRawLiteral)
        => line.Length > Limit && !isInRawLiteral && !Regex.Matches(line, "\"(?:[^\"\\\\]|\\\\.|\"\")*\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Any(m => m.Length > LongLiteral);

    private static bool IsInRawLiteral(string[] text, int number)
        => text[number].Contains("\"\"\"", StringComparison.Ordinal) || text[..number].Sum(l => l.Split("\"\"\"").Length - 1) % 2 == 1;

    private static IEnumerable<string> SourceFiles()
        => from room in (string[])["Domain", "Notifications", "Workflows", "Host", "Postgres", "tests"]
           from file in Directory.EnumerateFiles(Path.Combine(RoomTests.Repository, room), "*.cs", SearchOption.AllDirectories)
           where !Regex.IsMatch(file, @"[\\/](bin|obj|node_modules|Migrations)[\\/]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
           select file;
}
