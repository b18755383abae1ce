using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.TestKit;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tests.Schema;

public sealed class Migrations(PortalCluster cluster)
{
    /// <summary>Each is as long as the whole schema, and every build compiles it.</summary>
    [Fact]
    public void Only_the_newest_migration_carries_a_model()
    {
        var all = typeof(PortalDbContext).Assembly.GetTypes().Where(x => x.IsSubclassOf(typeof(Migration))).OrderBy(Id, StringComparer.Ordinal).ToList();

        Assert.NotEmpty(all);
        Assert.DoesNotContain(all.SkipLast(1), x => x.GetMethod("BuildTargetModel", BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType == x);
    }

    [Fact]
    public async Task The_mappings_have_nothing_that_no_migration_makes()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var db = database.Context();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    /// <summary>The server takes a table that it has counted as empty to stay so, and plans the first large import by reading all of it again for each row.</summary>
    [Fact]
    public async Task No_table_of_a_new_database_is_counted_before_anything_stands_in_it()
    {
        await using var database = await cluster.CreateEmptyDatabaseAsync();
        await using var db = database.Context();
        await new DatabaseSchema(db).UpgradeAsync();

        Assert.Equal("", await database.ScalarAsync<string>("select coalesce(string_agg(relname, ', '), '') from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples = 0"));
    }

    /// <summary>Undone, it leaves nothing of itself, and can be done again.</summary>
    [Fact]
    public async Task The_baseline_can_be_undone()
    {
        await using var database = await cluster.CreateEmptyDatabaseAsync();
        await using var db = database.Context();
        await new DatabaseSchema(db).UpgradeAsync();

        await db.Database.MigrateAsync("0");

        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')"));
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from pg_proc where pronamespace = 'public'::regnamespace"));
        await new DatabaseSchema(db).UpgradeAsync();
    }

    private static string Id(Type migration) => migration.GetCustomAttribute<MigrationAttribute>()!.Id;
}
