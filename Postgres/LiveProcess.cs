using System.Diagnostics;

namespace Portal.Postgres;

/// <summary>What runs under a process id; a process that has ended and only waits to be collected does not run.</summary>
internal static class LiveProcess
{
    /// <summary>The program's name ("postgres"), or null when nothing runs under this id.</summary>
    public static string? Name(int pid)
    {
        try
        {
            if (!OperatingSystem.IsLinux())
            {
                using var process = Process.GetProcessById(pid);
                return process.ProcessName;
            }

            var stat = File.ReadAllText($"/proc/{pid}/stat"); // "123 (postgres) S ..."
            var end = stat.LastIndexOf(')');
            return stat[end + 2] is 'Z' or 'X' ? null : stat[(stat.IndexOf('(', StringComparison.Ordinal) + 1)..end];
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
