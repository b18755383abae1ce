using System.Globalization;

namespace Portal.Postgres;

/// <summary>
/// A PostgreSQL server of our own, for whoever has none at hand: on loopback, with a random password, kept in one folder.
/// Processes on the same folder share it; the last one to end, by whatever cause, takes it down.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    internal const string UserName = "portal";

    private const int Attempts = 5;

    /// <summary>Processes of a server that was killed notice it one after the other, and end.</summary>
    private static readonly TimeSpan OrphansEnd = TimeSpan.FromSeconds(1);

    private readonly EmbeddedPostgresOptions options;
    private readonly PostgresPrograms programs;
    private readonly ServerFolder folder;
    private readonly string password;
    private IAsyncDisposable? hold;

    private EmbeddedPostgres(EmbeddedPostgresOptions options, PostgresPrograms programs, ServerFolder folder, string password)
        => (this.options, this.programs, this.folder, this.password) = (options, programs, folder, password);

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; private set; }

    /// <summary>Whether the server runs, by its files: nothing is asked of it. False too while another process is just starting it.</summary>
    public bool IsRunning => Postmaster.Look(folder.Cluster) is not null;

    /// <exception cref="PostgresProblem">No programs, no place, or the server would not start; the message says which.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken ct = default)
    {
        var account = ServerAccount.Choose();
        var found = await PostgresPrograms.FindAsync(options.BinDirectory, account, ct);
        var place = await ServerFolder.OpenAsync(options.Folder, account, ct);
        await using var alone = await FolderLock.TakeAsync(place.Lock, ct);
        await new ClusterMaker(place, found, account).EnsureAsync(ct);
        var server = new EmbeddedPostgres(options, found, place, await File.ReadAllTextAsync(place.Password, ct));
        await server.FirstStartAsync(ct);
        return server;
    }

    /// <summary>
    /// Starts the server again where it has ended by itself, at its port, so that connection strings stay true; nothing where it
    /// runs. Processes of the one before may live for a moment and hold its memory: then, too, it is a problem that passes.
    /// </summary>
    /// <exception cref="PostgresProblem">It would not start; the message says why.</exception>
    public async Task StartAgainAsync(CancellationToken ct)
    {
        IAsyncDisposable? before;
        await using (await FolderLock.TakeAsync(folder.Lock, ct))
        {
            if (Postmaster.Running(folder.Cluster) is { } running)
            {
                if (running.Port != Port)
                {
                    throw new PostgresProblem($"Another process has started the server of '{folder.Root}' at port {running.Port} meanwhile, where this one looks for it at {Port}: restart this one.");
                }

                return;
            }

            before = hold;
            hold = await HoldAsync(Settings(options, Port), ct);
        }

        // Its keeper makes way: it finds the new one's lock and leaves the server alone. Elsewhere a hold is only the command that stops the server.
        if (before is not null && OperatingSystem.IsLinux())
        {
            await before.DisposeAsync();
        }
    }

    /// <summary>For Npgsql; no TLS and no Kerberos on loopback, which saves a round trip each.</summary>
    public string ConnectionString(string database)
        => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={database};Username={UserName};Password={password};SSL Mode=Disable;GSS Encryption Mode=Disable");

    /// <summary>Stops the server, unless another process uses it still.</summary>
    public ValueTask DisposeAsync() => hold?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task FirstStartAsync(CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var running = Postmaster.Running(folder.Cluster);
            if (running is null)
            {
                File.Delete(folder.Log); // so that it speaks of one start
            }

            Port = running?.Port ?? (attempt == 1 ? await ServerPort.LastAsync(folder, ct) : null) ?? ServerPort.Free();
            try
            {
                hold = await HoldAsync(running is null ? Settings(options, Port) : null, ct);
                await ServerPort.KeepAsync(folder, Port);
                return;
            }
            catch (PostgresProblem e) when (attempt < Attempts && MayPass(e))
            {
                // Somebody took the port between our look and the start, or a server was starting already: look again.
            }
            catch (PostgresProblem e) when (attempt < Attempts && e.Message.Contains("pre-existing shared memory", StringComparison.Ordinal))
            {
                await Task.Delay(OrphansEnd, ct);
            }
        }
    }

    private async Task<IAsyncDisposable> HoldAsync(string? settings, CancellationToken ct)
        => OperatingSystem.IsLinux()
            ? await ServerKeeper.StartAsync(programs, folder, settings, options.Ephemeral, ct)
            : await PlainServer.StartAsync(programs, folder, settings, options.Ephemeral, ct);

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
}
