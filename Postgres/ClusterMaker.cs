using System.Security.Cryptography;

namespace Portal.Postgres;

/// <summary>
/// Makes the cluster once. It is made beside its place and renamed when complete, so that an initdb which was killed
/// half-way leaves nothing that looks like a cluster.
/// </summary>
internal sealed class ClusterMaker(ServerFolder folder, PostgresPrograms programs, ServerAccount account)
{
    public async Task EnsureAsync(CancellationToken ct)
    {
        if (!Directory.Exists(folder.Cluster))
        {
            await MakeAsync(ct);
        }
        else if (!File.Exists(folder.Password))
        {
            throw new PostgresProblem($"'{folder.Password}' is missing, and without it nobody can sign in to the database beside it. Put it back, or remove '{folder.Root}' to begin with an empty one.");
        }
    }

    private async Task MakeAsync(CancellationToken ct)
    {
        foreach (var left in Directory.GetDirectories(folder.Root, "cluster.*"))
        {
            Directory.Delete(left, recursive: true);
        }

        await WritePasswordAsync(ct);
        var staging = $"{folder.Cluster}.{Environment.ProcessId}";
        Directory.CreateDirectory(staging);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(staging, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        await account.GiveAsync(staging, ct);
        var locale = await programs.LocaleAsync(ct);
        await ExternalProgram.RunAsync(
            programs.InitDb(["-D", staging, "-U", EmbeddedPostgres.UserName, "-A", "scram-sha-256", $"--pwfile={folder.Password}", "-E", "UTF8", .. locale, "--no-sync"]),
            ct);
        Directory.Move(staging, folder.Cluster);
    }

    /// <summary>A password of 256 bits that only the server's account (and root) can read.</summary>
    private async Task WritePasswordAsync(CancellationToken ct)
    {
        File.Delete(folder.Password);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var file = new StreamWriter(folder.Password, options))
        {
            await file.WriteAsync(RandomNumberGenerator.GetHexString(64, lowercase: true));
        }

        await account.GiveAsync(folder.Password, ct);
    }
}
