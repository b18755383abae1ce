using Microsoft.EntityFrameworkCore;

namespace Portal.Workflows.Persistence;

/// <summary>The schema of the portal's database, for those who may not touch the database itself.</summary>
public sealed class DatabaseSchema(PortalDbContext db)
{
    /// <summary>Brings it up to this version.</summary>
    /// <param name="also">Schema work of somebody else (a job store), done under the same lock, so that hosts which start together do it once.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="SchemaTooOld">It is older than this version can bring up to date; nothing was changed.</exception>
    public Task UpgradeAsync(Action? also = null, CancellationToken ct = default) => PortalDatabase.MigrateAsync(db, also, ct);

    /// <summary>Throws away all that the portal keeps: for example data only.</summary>
    public Task EmptyAsync(CancellationToken ct = default) => db.Database.ExecuteSqlAsync($"drop schema public cascade; create schema public", ct);

    /// <summary>Whether every migration of this version is applied. Throws when the database does not answer.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken ct = default)
        => !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
}
