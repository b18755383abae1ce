using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Portal.Postgres;

/// <summary>
/// A PostgreSQL server of our own, for whoever has none at hand: on loopback, with a random password, kept in one folder.
/// Processes on the same folder share it; the last one to end, by whatever cause, takes it down.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    internal const string UserName = "portal";

    private const int Attempts = 5;

    private readonly IAsyncDisposable hold;
    private readonly string password;

    private EmbeddedPostgres(IAsyncDisposable hold, string password, int port)
    {
        this.hold = hold;
        this.password = password;
        Port = port;
    }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <exception cref="PostgresProblem">No programs, no place, or the server would not start; the message says which.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken ct = default)
    {
        var account = ServerAccount.Choose();
        var programs = await PostgresPrograms.FindAsync(options.BinDirectory, account, ct);
        var folder = await ServerFolder.OpenAsync(options.Folder, account, ct);
        await using var alone = await FolderLock.TakeAsync(folder.Lock, ct);
        await new ClusterMaker(folder, programs, account).EnsureAsync(ct);
        var secret = await File.ReadAllTextAsync(folder.Password, ct);
        for (var attempt = 1; ; attempt++)
        {
            var running = Postmaster.Running(folder.Cluster);
            if (running is null)
            {
                File.Delete(folder.Log); // so that it speaks of one start
            }

            var port = running?.Port ?? (attempt == 1 ? await LastPortAsync(folder, ct) : null) ?? FreePort();
            try
            {
                var server = await HoldAsync(running is null ? Settings(options, port) : null);
                await File.WriteAllTextAsync(folder.Port, port.ToString(CultureInfo.InvariantCulture), CancellationToken.None);
                return new(server, secret, port);
            }
            catch (PostgresProblem e) when (attempt < Attempts && MayPass(e))
            {
                // Somebody took the port between our look and the start, or a server was starting already: look again.
            }
        }

        async Task<IAsyncDisposable> HoldAsync(string? settings)
            => OperatingSystem.IsLinux()
                ? await ServerKeeper.StartAsync(programs, folder, settings, options.Ephemeral, ct)
                : await PlainServer.StartAsync(programs, folder, settings, options.Ephemeral, ct);
    }

    /// <summary>For Npgsql; no TLS and no Kerberos on loopback, which saves a round trip each.</summary>
    public string ConnectionString(string database)
        => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={database};Username={UserName};Password={password};SSL Mode=Disable;GSS Encryption Mode=Disable");

    /// <summary>Stops the server, unless another process uses it still.</summary>
    public ValueTask DisposeAsync() => hold.DisposeAsync();

    private static string Settings(EmbeddedPostgresOptions options, int port)
    {
        var settings = string.Create(CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections={options.MaxConnections} -c timezone=UTC -c log_timezone=UTC");
        return options.Ephemeral
            ? settings + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c max_wal_size=4GB"
            : settings;
    }

    private static bool MayPass(PostgresProblem problem)
        => problem.Message.Contains("Address already in use", StringComparison.Ordinal)
            || problem.Message.Contains("postmaster.pid", StringComparison.Ordinal);

    /// <summary>The port of last time, so that other programs (and a host that outlives its server) find it again.</summary>
    private static async Task<int?> LastPortAsync(ServerFolder folder, CancellationToken ct)
        => File.Exists(folder.Port) && int.TryParse(await File.ReadAllTextAsync(folder.Port, ct), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
