using System.Text.RegularExpressions;

namespace Portal.Host.Tests.Architecture;

/// <summary>Which folder of a room leans on which, read from its sources: where a file of one names the other.</summary>
internal sealed class RoomArrows
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string room;
    private readonly string[] folders;
    private readonly Regex names;

    /// <param name="room">The project's name, such as "Workflows".</param>
    /// <param name="shared">Folders that every other uses; they are no features.</param>
    public RoomArrows(string room, params string[] shared)
    {
        this.room = Path.Combine(RoomTests.Repository, room);
        folders = [.. Directory.EnumerateDirectories(this.room)
            .Where(d => Directory.EnumerateFiles(d, "*.cs", SearchOption.AllDirectories).Any())
            .Select(d => Path.GetFileName(d))
            .Except(["bin", "obj", "node_modules", .. shared], StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        // "Portal.Host.Look" wherever it stands, and "Look.Menu" where the room's own name is left out.
        var whole = $@"(?<![\w.""])(?:global::)?Portal\.{room}\.(?<to>[A-Z]\w*)";
        var relative = $@"(?<![\w."":/@])(?<to>{string.Join('|', folders)})\.(?<type>[A-Z]\w*)";
        names = new($"{whole}|{relative}", RegexOptions.ExplicitCapture, Patience);
    }

    public IReadOnlyList<string> Folders => folders;

    /// <summary>Each once.</summary>
    public IReadOnlySet<(string From, string To)> Read() => (
        from folder in folders
        from file in Directory.EnumerateFiles(Path.Combine(room, folder), "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".cshtml"
        from Match match in names.Matches(WithoutComments(File.ReadAllText(file)))
        let to = match.Groups["to"].Value
        where to != folder && folders.Contains(to, StringComparer.Ordinal) && (!match.Groups["type"].Success || Holds(to, match.Groups["type"].Value))
        select (folder, to)).ToHashSet();

    private static string WithoutComments(string text) => Regex.Replace(text, @"^\s*///?.*$", "", RegexOptions.Multiline, Patience);

    /// <summary>Whether a folder holds a type (or another folder) of that name: "Actions.Count" may as well be a property of something.</summary>
    private bool Holds(string folder, string type)
        => Directory.EnumerateFileSystemEntries(Path.Combine(room, folder), $"{type}*", SearchOption.AllDirectories).Any(f => Path.GetFileName(f).Split('.')[0] == type);
}
