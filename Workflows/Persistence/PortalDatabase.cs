using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Portal.Workflows.Persistence;

/// <summary>
/// How the portal reaches its database: the one place where connections are configured. Row-level security, when it
/// comes, sets the scope of a connection here.
/// </summary>
public static class PortalDatabase
{
    /// <summary>An advisory lock of our own ("portal" in ASCII), so that hosts which start together migrate once.</summary>
    private const long MigrationLock = 0x706F7274616C;

    private static readonly Lazy<Task> Warm = new(() => Task.Run(() =>
    {
        using var source = CreateDataSource("Host=localhost");
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        Configure(options, source);
        using var db = new PortalDbContext(options.Options);
        return db.Model;
    }));

    /// <summary>
    /// The context's model is made, once for all, while a start waits for the database and for whatever else: it takes a second. Nothing is asked of any database.
    /// </summary>
    public static void WarmUp() => _ = Warm.Value;

    public static NpgsqlDataSource CreateDataSource(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConnectionStringBuilder.ApplicationName ??= "portal";
        // The same few dozen statements run all day: let the server keep their plans.
        builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        // Nothing is left on a connection that the next user could stumble over (locks and temporary tables end with their
        // transaction), so the reset between two uses, four statements each time, is saved (decision 16).
        builder.ConnectionStringBuilder.NoResetOnClose = true;
        return builder.Build();
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, NpgsqlDataSource source)
        => options
            .UseNpgsql(source, o => o.MigrationsHistoryTable("ef_migrations"))
            .UseSnakeCaseNamingConvention()
            // Counting up to a limit has no order, and needs none.
            .ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    /// <summary>What people call the database of a connection string: its name and server, never who signs in there.</summary>
    public static string NameOf(string connectionString)
    {
        var told = new NpgsqlConnectionStringBuilder(connectionString);
        return FormattableString.Invariant($"{told.Database} on {told.Host}:{told.Port}");
    }

    /// <summary>Makes the database of <paramref name="connectionString"/> unless it exists.</summary>
    public static async Task EnsureExistsAsync(string connectionString, CancellationToken ct = default)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var name = target.Database!;
        target.Database = "postgres";
        target.Pooling = false;
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync(ct);
        await using var look = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        look.Parameters.Add(new() { Value = name });
        if (await look.ExecuteScalarAsync(ct) is null)
        {
            await using var create = new NpgsqlCommand($"create database \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection);
            await create.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>
    /// Brings the schema up to this version; a host that comes second waits and finds nothing to do. What
    /// <paramref name="also"/> does to the database happens under the same lock.
    /// </summary>
    /// <exception cref="SchemaTooOld">It is older than this version can bring up to date; nothing was changed.</exception>
    public static async Task MigrateAsync(PortalDbContext db, Action? also = null, CancellationToken ct = default)
    {
        // However long the host that came first takes.
        db.Database.SetCommandTimeout(0);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({MigrationLock})", ct);
            await FoldedMigrations.TakeOverAsync(db, ct);
            // Most starts find nothing to do. EF would first compare the whole model with its last snapshot; a test does that.
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            {
                await db.Database.MigrateAsync(ct);
            }

            also?.Invoke();
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({MigrationLock})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }
}
