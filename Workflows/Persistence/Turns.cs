using Microsoft.EntityFrameworkCore;

namespace Portal.Workflows.Persistence;

/// <summary>One after the other, on all hosts: what the first wrote and committed is there before the second reads.</summary>
internal static class Turns
{
    /// <param name="db">The connection stays open meanwhile; the work has transactions of its own.</param>
    /// <param name="what">Whose turn it is: work of another name does not wait.</param>
    /// <param name="work">What is done.</param>
    /// <param name="ct">Stops the waiting.</param>
    public static Task<T> InTurnAsync<T>(this PortalDbContext db, string what, Func<Task<T>> work, CancellationToken ct) => db.InTurnAsync([what], work, ct);

    /// <summary>The same for several, whose turns are taken one by one: always in the same order, or two would wait for each other.</summary>
    public static async Task<T> InTurnAsync<T>(this PortalDbContext db, IEnumerable<string> all, Func<Task<T>> work, CancellationToken ct)
    {
        var turns = all.Order(StringComparer.Ordinal).ToArray();
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_lock(hashtextextended(t, 0)) from unnest({turns}) t", ct);
            return await work();
        }
        finally
        {
            // Also where it was stopped while it waited, with some of them taken.
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock(hashtextextended(t, 0)) from unnest({turns}) t", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }
}
