using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Workflows.Persistence;

namespace Portal.TestKit;

/// <summary>A database of one test's own.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly PortalCluster cluster;
    private readonly DbContextOptions<PortalDbContext> options;

    internal TestDatabase(PortalCluster cluster, string name, string connectionString)
    {
        this.cluster = cluster;
        Name = name;
        ConnectionString = connectionString;
        Source = PortalDatabase.CreateDataSource(connectionString);
        var builder = new DbContextOptionsBuilder<PortalDbContext>();
        PortalDatabase.Configure(builder, Source);
        options = builder.Options;
    }

    public string Name { get; }

    /// <summary>It stays.</summary>
    internal bool IsKept { get; init; }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    /// <summary>A context on it, as fresh as that of a new request.</summary>
    public PortalDbContext Context() => new(options);

    /// <summary>The first column of the first row.</summary>
    public async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        var value = await command.ExecuteScalarAsync();
        return value is null or DBNull ? default : (T)value;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>All that it holds, every table of every schema, as whoever gets a copy reads it.</summary>
    public async Task<string> CopyAsync()
    {
        var all = new StringBuilder();
        var tables = await ScalarAsync<string[]>("select array_agg(format('%I.%I', schemaname, tablename)) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");
        await using var connection = await Source.OpenConnectionAsync();
        foreach (var table in tables!)
        {
            using var reader = await connection.BeginTextExportAsync($"copy {table} to stdout");
            all.AppendLine(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection); // what Hangfire opened by connection string
        }

        if (!IsKept)
        {
            cluster.DropLater(Name);
        }
    }
}
