namespace Portal.TestKit;

/// <summary>Files of other people's systems that were once read wrongly: <c>tests/Inputs</c>, a folder for each case.</summary>
public static class Inputs
{
    /// <summary>The folder of a case, such as "register-case".</summary>
    public static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Inputs", name);

    /// <summary>The files of a case by their names, as text.</summary>
    public static (string Name, string Text)[] Texts(string name)
        => [.. Directory.GetFiles(Folder(name)).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f)))];

    /// <summary>One file of a case, byte for byte.</summary>
    public static byte[] Bytes(string name, string file) => File.ReadAllBytes(Path.Combine(Folder(name), file));
}
