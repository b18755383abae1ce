using Portal.Workflows.Register.Layout;
using Portal.Workflows.Register.Values;

namespace Portal.Workflows.Register.Staging;

/// <summary>Tells by their names which of the given files are the register's.</summary>
internal static class GivenFiles
{
    public static IReadOnlyDictionary<RegisterFile, ImportSource> Sort(IEnumerable<ImportSource> sources, ImportFindings findings)
    {
        var given = new Dictionary<RegisterFile, ImportSource>();
        foreach (var source in sources)
        {
            var file = RegisterFiles.All.FirstOrDefault(f => f.Name.Equals(source.Name, StringComparison.OrdinalIgnoreCase));
            var shown = Shown.Text(source.Name);
            if (file is null)
            {
                findings.Note(shown, $"this file is not read: the register's files are {string.Join(", ", ImportRegister.FileNames)}");
            }
            else if (!given.TryAdd(file, source))
            {
                findings.Note(shown, $"this file is not read: {Shown.Text(given[file].Name)} has the same name but for its capitals");
            }
        }

        return given;
    }
}
