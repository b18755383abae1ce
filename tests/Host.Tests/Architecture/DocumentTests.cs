using System.Text.RegularExpressions;

namespace Portal.Host.Tests.Architecture;

/// <summary>What the documents name is there: a file that was moved is not looked for where it was.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_file_and_folder_that_a_document_names_is_there()
    {
        var named = Directory.EnumerateFiles(RoomTests.Repository, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(RoomTests.Repository, "docs"), "*.md"))
            .SelectMany(document => Paths().Matches(File.ReadAllText(document)).Select(m => (Document: Path.GetFileName(document), Path: m.Groups["path"].Value)))
            .ToList();

        Assert.True(named.Count > 60, "The paths are not found.");
        Assert.DoesNotContain(named, n => !Path.Exists(Path.Combine(RoomTests.Repository, n.Path)) && !Path.Exists(Path.Combine(RoomTests.Repository, n.Path + ".cs")));
    }

    /// <summary>`Host/Work/MovePage.cs`, `Workflows/Uplifts`; what a build or a run makes is not in the repository.</summary>
    [GeneratedRegex(@"`(?<path>(Host|Workflows|Domain|Notifications|Postgres|tests|docs|docker)/(?!\.data)(?![^`]*(/bin/|[*<]))[\w./-]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Paths();
}
