using Portal.Workflows.Persistence.Encryption;

namespace Portal.Host.Settings;

/// <summary>A file of keys, one a line, the current one first. Nobody but its owner reads it.</summary>
internal static class EncryptionKeyFile
{
    /// <param name="file">Its full path.</param>
    /// <param name="mayMake">Whether one is made where there is none.</param>
    /// <exception cref="StartProblem">There is none, it cannot be read, or a line is not a key.</exception>
    public static List<EncryptionKey> Read(string file, bool mayMake)
    {
        try
        {
            if (mayMake && !File.Exists(file))
            {
                Make(file);
            }

            var lines = File.ReadAllLines(file).Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
            return lines.Count == 0 ? throw new StartProblem($"'{file}' holds no key. {EncryptionSetup.HowToMake}.")
                : [.. lines.Select((line, i) => EncryptionKey.Parse(line) ?? throw new StartProblem($"Line {i + 1} of '{file}' is not a key. {EncryptionSetup.HowToMake}."))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartProblem($"The key file '{file}' cannot be read: {e.Message}");
        }
    }

    /// <summary>Of two hosts that make it at once, the second reads the first one's: a file stands under its name only when it is whole.</summary>
    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var made = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(new FileStream(made, options)))
        {
            writer.WriteLine(EncryptionKey.Random());
        }

        try
        {
            File.Move(made, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(made);
        }
    }
}
