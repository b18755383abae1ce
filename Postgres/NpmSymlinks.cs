using System.Text.Json;

namespace Portal.Postgres;

/// <summary>
/// npm packages cannot hold symbolic links; the package's install script makes them. Where install scripts are off,
/// postgres fails with "libicui18n.so.60: cannot open shared object file", so the missing ones are made here.
/// </summary>
internal static class NpmSymlinks
{
    public static void Make(string bin)
    {
        var native = Path.GetDirectoryName(bin)!;
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using var json = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var entry in json.RootElement.EnumerateArray())
        {
            var link = Path.Combine(Path.GetDirectoryName(native)!, entry.GetProperty("target").GetString()!);
            if (!File.Exists(link))
            {
                MakeOne(link, Path.GetFileName(entry.GetProperty("source").GetString()!));
            }
        }
    }

    private static void MakeOne(string link, string target)
    {
        try
        {
            File.CreateSymbolicLink(link, target);
        }
        catch (IOException) when (File.Exists(link))
        {
            // another process made it in the meantime
        }
    }
}
