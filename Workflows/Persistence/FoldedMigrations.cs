using Microsoft.EntityFrameworkCore;

namespace Portal.Workflows.Persistence;

/// <summary>
/// Takes over a database that was made by the 28 migrations which the baseline holds folded into one. Its schema is the
/// baseline's, so only its history is rewritten; one that stopped on the way there is left as it is (decision 77).
/// </summary>
internal static class FoldedMigrations
{
    /// <summary>The last of the 28.</summary>
    public const string Last = "20261126031244_LongerDrafts";

    /// <remarks>Under the migrations' lock, on an open connection.</remarks>
    /// <exception cref="SchemaTooOld">It stopped before the last one; nothing was changed.</exception>
    public static async Task TakeOverAsync(PortalDbContext db, CancellationToken ct)
    {
        var baseline = db.Database.GetMigrations().First();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).Order(StringComparer.Ordinal).ToList();
        if (applied.Count == 0 || applied.Contains(baseline, StringComparer.Ordinal))
        {
            return;
        }

        if (applied[^1] != Last)
        {
            throw new SchemaTooOld(
                $"This database stands at migration {applied[^1]}, and this version takes over databases from {Last} on. Nothing was changed. "
                + "Start the last version that still has that migration on it once, then this one; or begin with an empty database.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"delete from ef_migrations where migration_id <> {Last}", ct);
        await db.Database.ExecuteSqlAsync($"update ef_migrations set migration_id = {baseline}", ct);
        await transaction.CommitAsync(ct);
    }
}
