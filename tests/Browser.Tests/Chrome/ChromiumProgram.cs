using System.Formats.Tar;
using System.IO.Compression;
using System.Reflection;
using System.Runtime.Versioning;

namespace Portal.Browser.Tests.Chrome;

/// <summary>
/// Where a Chromium is: the one that PORTAL_CHROMIUM names, else the one that the build fetched with npm, which comes packed, else
/// the machine's. npm's has no window to draw: it looks at a page with half the work.
/// </summary>
internal static class ChromiumProgram
{
    public const string Setting = "PORTAL_CHROMIUM";

    private const string Installed = "/usr/bin/chromium";

    /// <summary>Why there is none, for whoever wonders about skipped tests.</summary>
    public const string Missing =
        "No Chromium: install one as /usr/bin/chromium, or name one with PORTAL_CHROMIUM, or build again where npm can be reached (Linux, x64).";

    /// <summary>The programs that may be one, the best first. npm's may lack a library of the machine's, so there may be need of the next.</summary>
    public static IReadOnlyList<string> Find(bool withWindow)
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } told)
        {
            return File.Exists(told) ? [told] : throw new FileNotFoundException($"{Setting} names {told}, and nothing is there.");
        }

        var packed = Metadata("NpmBrowser");
        string[] fetched = !withWindow && OperatingSystem.IsLinux() && File.Exists(Path.Combine(packed, "chromium.br")) ? [Unpacked(packed, Metadata("BrowserFolder"))] : [];
        return [.. fetched, .. new[] { Installed }.Where(File.Exists)];
    }

    [UnsupportedOSPlatform("windows")]
    private static string Unpacked(string packed, string folder)
    {
        var program = Path.Combine(folder, "chromium");
        var source = Path.Combine(packed, "chromium.br");
        if (File.Exists(program) && File.GetLastWriteTimeUtc(program) >= File.GetLastWriteTimeUtc(source))
        {
            return program;
        }

        Directory.CreateDirectory(folder);
        using (var graphics = Brotli(Path.Combine(packed, "swiftshader.tar.br")))
        {
            TarFile.ExtractToDirectory(graphics, folder, overwriteFiles: true);
        }

        // Under another name until it is whole, so that a run that was stopped leaves no half a browser.
        var half = $"{program}.{Environment.ProcessId}";
        using (var from = Brotli(source))
        using (var to = new FileStream(half, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = (UnixFileMode)0b111_101_101 }))
        {
            from.CopyTo(to);
        }

        File.Move(half, program, overwrite: true);
        return program;
    }

    private static BrotliStream Brotli(string path) => new(File.OpenRead(path), CompressionMode.Decompress);

    private static string Metadata(string key)
        => typeof(ChromiumProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
