using Hangfire.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Workflows.Persistence;
using Xunit;

namespace Portal.TestKit;

/// <summary>
/// One PostgreSQL for a test program, with a migrated database that every test's own is copied from. Put it in a test
/// project as <c>[assembly: AssemblyFixture(typeof(PortalCluster))]</c>, and take it in a test class's constructor. It
/// starts with the first database that is asked for.
/// </summary>
public sealed class PortalCluster : IAsyncLifetime
{
    private readonly SemaphoreSlim starting = new(1);
    private readonly string prefix = $"portal_test_{Environment.ProcessId}_{Guid.NewGuid().ToString("N")[..6]}";
    private TestServer? server;
    private NpgsqlDataSource? admin;
    private Task dropping = Task.CompletedTask;
    private int count;

    private string Template => $"{prefix}_template";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A migrated, empty database for one test; dropped once it is disposed.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        await EnsureStartedAsync();
        var name = $"{prefix}_{Interlocked.Increment(ref count)}";
        // PostgreSQL 15 and later copy through the WAL unless told otherwise; without fsync the files are quicker.
        await ExecuteAsync($"create database {name} template {Template} strategy file_copy");
        return new(this, name, ConnectionString(name, pooling: true));
    }

    /// <summary>All that a database holds at this moment, in one of its own; nobody may be connected to it but this test.</summary>
    public async Task<TestDatabase> CopyAsync(TestDatabase of)
    {
        of.Source.Clear();
        var name = $"{prefix}_{Interlocked.Increment(ref count)}";
        await ExecuteAsync($"create database {name} template {of.Name} strategy file_copy");
        return new(this, name, ConnectionString(name, pooling: true));
    }

    /// <summary>A migrated database that stays when the run is over, for who looks at much that is made once; and whether it was made just now.</summary>
    public async Task<(TestDatabase Database, bool IsNew)> KeptDatabaseAsync(string name)
    {
        await EnsureStartedAsync();
        await using var ask = admin!.CreateCommand("select not exists (select 1 from pg_database where datname = $1)");
        ask.Parameters.Add(new() { Value = name });
        var isNew = (bool)(await ask.ExecuteScalarAsync())!;
        if (isNew)
        {
            await ExecuteAsync($"create database {name} template {Template} strategy file_copy");
        }

        return (new(this, name, ConnectionString(name, pooling: true)) { IsKept = true }, isNew);
    }

    /// <summary>An empty database without any schema, for tests of the schema itself.</summary>
    public async Task<TestDatabase> CreateEmptyDatabaseAsync()
    {
        await EnsureStartedAsync();
        var name = $"{prefix}_{Interlocked.Increment(ref count)}";
        await ExecuteAsync($"create database {name}");
        return new(this, name, ConnectionString(name, pooling: true));
    }

    public async ValueTask DisposeAsync()
    {
        await dropping;
        if (admin is not null)
        {
            await DropAsync(Template);
            await admin.DisposeAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }

        starting.Dispose();
    }

    /// <summary>Drops a database that nobody needs any more, one after the other; a test does not wait until the server has closed its connections.</summary>
    internal void DropLater(string name)
    {
        lock (starting)
        {
            dropping = AfterAsync(dropping);
        }

        async Task AfterAsync(Task before)
        {
            await before;
            await DropAsync(name);
        }
    }

    private async Task EnsureStartedAsync()
    {
        await starting.WaitAsync();
        try
        {
            if (admin is not null)
            {
                return;
            }

            server ??= await TestServer.StartAsync();
            var source = NpgsqlDataSource.Create(server.Admin);
            await using (var create = source.CreateCommand($"create database {Template}"))
            {
                await create.ExecuteNonQueryAsync();
            }

            await MigrateAsync(ConnectionString(Template, pooling: false)); // nothing can be copied that somebody is connected to
            admin = source;
        }
        finally
        {
            starting.Release();
        }
    }

    private static async Task MigrateAsync(string connectionString)
    {
        await using var source = PortalDatabase.CreateDataSource(connectionString);
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        PortalDatabase.Configure(options, source);
        await using var db = new PortalDbContext(options.Options);
        await PortalDatabase.MigrateAsync(db);
        await using var connection = await source.OpenConnectionAsync();
        PostgreSqlObjectsInstaller.Install(connection, "hangfire");
    }

    private Task DropAsync(string name) => ExecuteAsync($"drop database if exists {name} with (force)");

    private async Task ExecuteAsync(string sql)
    {
        await using var command = admin!.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    // A machine that is busy with other tests may take its time to answer: that is no failure of what is tested.
    private string ConnectionString(string database, bool pooling)
        => new NpgsqlConnectionStringBuilder(server!.Admin) { Database = database, Pooling = pooling, MaxPoolSize = 20, Timeout = 120 }.ConnectionString;
}
