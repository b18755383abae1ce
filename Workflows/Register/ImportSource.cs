namespace Portal.Workflows.Register;

/// <summary>One file to import: its name says what it holds; its bytes are read once, from the start to the end.</summary>
public sealed record ImportSource(string Name, Func<Stream> Open)
{
    /// <summary>Every file that lies in a folder (not below it), in the order of their names.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<ImportSource> InFolder(string folder)
        => [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Select(path => new ImportSource(Path.GetFileName(path), () => File.OpenRead(path)))];
}
