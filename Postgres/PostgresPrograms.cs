using System.Globalization;
using System.Security.Cryptography;

namespace Portal.Postgres;

/// <summary>initdb and pg_ctl of one PostgreSQL, ready to be run as the server's account.</summary>
internal sealed class PostgresPrograms
{
    private readonly string bin;
    private readonly ServerAccount account;

    private PostgresPrograms(string bin, ServerAccount account) => (this.bin, this.account) = (bin, account);

    /// <param name="bin">The folder to use, or null: the first complete one of <see cref="PostgresBinaries"/>.</param>
    /// <param name="account">Who will run them; binaries it cannot reach are copied to where it can.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<PostgresPrograms> FindAsync(string? bin, ServerAccount account, CancellationToken ct)
    {
        bin ??= PostgresBinaries.Find();
        var reachable = await ExternalProgram.SucceedsAsync(account.Run(Path.Combine(bin, "postgres"), "--version"), ct);
        return new(reachable || !account.IsAnother ? bin : await CopyOutAsync(bin, ct), account);
    }

    public string[] PgCtl(params string[] arguments) => account.Run([Path.Combine(bin, "pg_ctl"), .. arguments]);

    public string[] InitDb(params string[] arguments) => account.Run([Path.Combine(bin, "initdb"), .. arguments]);

    /// <summary>The same byte-order collation everywhere, whatever the machine's libc: 17 and later have it built in.</summary>
    public async Task<string[]> LocaleAsync(CancellationToken ct)
    {
        var version = await ExternalProgram.RunAsync(InitDb("--version"), ct); // "initdb (PostgreSQL) 18.4"
        var major = int.Parse(version.Split(' ')[2].Split('.')[0], CultureInfo.InvariantCulture);
        return major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"] : ["--locale=C.UTF-8"];
    }

    /// <summary>A checkout below /root (0700) is closed to the server's account: one copy of the binaries goes to /var/tmp.</summary>
    private static async Task<string> CopyOutAsync(string bin, CancellationToken ct)
    {
        await using var program = File.OpenRead(Path.Combine(bin, "postgres"));
        var stamp = Convert.ToHexStringLower(await SHA256.HashDataAsync(program, ct))[..12]; // npm gives every file the same date
        var target = $"/var/tmp/portal-postgres-{stamp}";
        if (!Directory.Exists(target))
        {
            var staging = $"{target}.{Environment.ProcessId}";
            await ExternalProgram.RunAsync(["cp", "-a", Path.GetDirectoryName(bin)!, staging], ct);
            await ExternalProgram.RunAsync(["chmod", "-R", "a+rX", staging], ct);
            try
            {
                Directory.Move(staging, target);
            }
            catch (IOException) when (Directory.Exists(target))
            {
                Directory.Delete(staging, recursive: true); // another process was quicker
            }
        }

        // /var/tmp is everybody's: what somebody else put there under our name is not run.
        return await ExternalProgram.SucceedsAsync(["test", "-O", target], ct)
            ? Path.Combine(target, "bin")
            : throw new PostgresProblem($"'{target}' belongs to another user: remove it and start again.");
    }
}
