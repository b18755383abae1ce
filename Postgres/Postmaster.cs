using System.Globalization;

namespace Portal.Postgres;

/// <summary>The running server of a cluster, as its postmaster.pid tells.</summary>
/// <param name="Port">Where it listens.</param>
internal sealed record Postmaster(int Port)
{
    /// <summary>
    /// The running server, or null. After a crash or a power cut the file is left behind and its process id may belong
    /// to somebody else by now; PostgreSQL would then refuse to start, so such a file is removed.
    /// </summary>
    public static Postmaster? Running(string cluster)
    {
        var file = Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(file))
        {
            return null;
        }

        // process id, data folder, start time, port, socket folder, address, shared memory, state
        var text = File.ReadAllText(file);
        var lines = text.Split('\n');
        if (lines.Length > 3
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && LiveProcess.Name(pid)?.StartsWith("postgres", StringComparison.Ordinal) == true
            && WroteIt(pid, text))
        {
            return new(port);
        }

        File.Delete(file);
        return null;
    }

    /// <summary>A server works in its cluster's folder: another one under the same process id has another file there.</summary>
    private static bool WroteIt(int pid, string text)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        try
        {
            return File.ReadAllText($"/proc/{pid}/cwd/postmaster.pid") == text;
        }
        catch (UnauthorizedAccessException)
        {
            return true; // we may not look: two servers on one cluster would be worse than a wrong port
        }
        catch (IOException)
        {
            return false;
        }
    }
}
