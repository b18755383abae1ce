using System.Globalization;

namespace Portal.Postgres;

/// <summary>The running server of a cluster, as its postmaster.pid tells.</summary>
/// <param name="Port">Where it listens.</param>
internal sealed record Postmaster(int Port)
{
    /// <summary>
    /// The running server, or null. After a crash or a power cut the file is left behind and its process id may belong
    /// to somebody else by now; PostgreSQL would then refuse to start, so such a file is removed. Under the folder's lock.
    /// </summary>
    public static Postmaster? Running(string cluster)
    {
        var running = Look(cluster);
        if (running is null)
        {
            File.Delete(PathOf(cluster));
        }

        return running;
    }

    /// <summary>The same without a hand on anything; null too in the moment in which a server that starts writes its file.</summary>
    public static Postmaster? Look(string cluster)
    {
        string text;
        try
        {
            text = File.ReadAllText(PathOf(cluster));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        // process id, data folder, start time, port, socket folder, address, shared memory, state
        var lines = text.Split('\n');
        if (lines.Length > 3
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && LiveProcess.Name(pid)?.StartsWith("postgres", StringComparison.Ordinal) == true
            && WroteIt(pid, text))
        {
            return new(port);
        }

        return null;
    }

    private static string PathOf(string cluster) => Path.Combine(cluster, "postmaster.pid");

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
