using Microsoft.EntityFrameworkCore;
using Portal.TestKit;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tests.Schema;

/// <summary>Databases from before the first migrations were folded into one.</summary>
public sealed class OlderDatabases(PortalCluster cluster)
{
    [Fact]
    public async Task One_that_stood_at_the_last_folded_migration_is_taken_over_with_all_that_it_holds()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenProviderAsync();
        await StandsAtAsync(database, "20261126024800_CreditGuards", FoldedMigrations.Last);

        await UpgradeAsync(database);

        await using var db = database.Context();
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
        Assert.True(await new DatabaseSchema(db).IsCurrentAsync());
        Assert.Equal("Sleepovers", await database.ScalarAsync<string>("select name from providers"));
        await UpgradeAsync(database); // and from then on it is one like any other
    }

    [Fact]
    public async Task One_that_stopped_before_it_is_refused_with_a_sentence_and_left_as_it_is()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await StandsAtAsync(database, "20261123105027_Initial", "20261126024800_CreditGuards");

        var refused = await Assert.ThrowsAsync<SchemaTooOld>(() => UpgradeAsync(database));

        Assert.StartsWith("This database stands at migration 20261126024800_CreditGuards", refused.Message, StringComparison.Ordinal);
        await using var db = database.Context();
        Assert.Equal(["20261123105027_Initial", "20261126024800_CreditGuards"], await db.Database.GetAppliedMigrationsAsync());
    }

    /// <summary>The schema is the baseline's, as it was for whoever came by the folded migrations; the history is theirs.</summary>
    private static async Task StandsAtAsync(TestDatabase database, params string[] migrations)
    {
        await using var db = database.Context();
        await db.Database.MigrateAsync(db.Database.GetMigrations().First()); // without what came after it
        await database.ExecuteAsync(
            $"delete from ef_migrations; insert into ef_migrations (migration_id, product_version) values {string.Join(", ", migrations.Select(x => $"('{x}', '10.0.15')"))}");
    }

    private static async Task UpgradeAsync(TestDatabase database)
    {
        await using var db = database.Context();
        await new DatabaseSchema(db).UpgradeAsync();
    }
}
