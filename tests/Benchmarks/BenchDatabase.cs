using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Notifications;
using Portal.Postgres;
using Portal.TestKit;
using Portal.Workflows;
using Portal.Workflows.Persistence;

namespace Portal.Benchmarks;

/// <summary>
/// A durable PostgreSQL (fsync on, as in production) with the portal's schema: the server that PORTAL_BENCH_POSTGRES names,
/// else the embedded one in a folder that goes afterwards.
/// </summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? server;
    private readonly string? folder;

    private BenchDatabase(EmbeddedPostgres? server, string? folder, string connectionString)
    {
        this.server = server;
        this.folder = folder;
        Services = new ServiceCollection()
            .AddWorkflows(_ => connectionString)
            .AddSingleton(TestKeys.Keys)
            .AddSingleton<Func<Sender>>(() => new Sender("Council", "http://localhost", "help@council.example", "0"))
            .BuildServiceProvider();
        Source = Services.GetRequiredService<NpgsqlDataSource>();
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public ServiceProvider Services { get; }

    public NpgsqlDataSource Source { get; }

    public static async Task<BenchDatabase> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("PORTAL_BENCH_POSTGRES") is { Length: > 0 } told)
        {
            return await PrepareAsync(server: null, folder: null, told);
        }

        var place = Path.Combine("/var/tmp", $"portal-bench-{Environment.ProcessId}");
        var own = await EmbeddedPostgres.StartAsync(new() { Folder = place });
        return await PrepareAsync(own, place, own.ConnectionString("bench") + ";Maximum Pool Size=20");
    }

    /// <summary>Another database of the same server, with the portal's schema; it stays where the server does.</summary>
    public Task<BenchDatabase> OtherAsync(string name) => PrepareAsync(server: null, folder: null, new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ConnectionString);

    /// <summary>
    /// A connection, with nobody else on the database: each session hands what it counted in when it ends at the latest, so all are closed and waited for.
    /// </summary>
    /// <param name="others">Whose sessions are closed beside its own.</param>
    public async Task<NpgsqlConnection> OpenAloneAsync(params NpgsqlDataSource[] others)
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var source in (NpgsqlDataSource[])[Source, .. others])
        {
            source.Clear();
        }

        var own = await Source.OpenConnectionAsync();
        await using var ask = own.CreateCommand();
        ask.CommandText = "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'";
        while ((long)(await ask.ExecuteScalarAsync())! > 0)
        {
            await Task.Yield();
        }

        return own;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (server is not null)
        {
            await server.DisposeAsync();
            Directory.Delete(folder!, recursive: true);
        }
    }

    private static async Task<BenchDatabase> PrepareAsync(EmbeddedPostgres? server, string? folder, string connectionString)
    {
        await PortalDatabase.EnsureExistsAsync(connectionString);
        var database = new BenchDatabase(server, folder, connectionString);
        await using var db = await database.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        await PortalDatabase.MigrateAsync(db);
        return database;
    }
}
