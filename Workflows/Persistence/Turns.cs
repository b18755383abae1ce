using Microsoft.EntityFrameworkCore;

namespace Portal.Workflows.Persistence;

/// <summary>One after the other, on all hosts: what the first wrote and committed is there before the second reads.</summary>
internal static class Turns
{
    /// <param name="db">The connection stays open meanwhile; the work has transactions of its own.</param>
    /// <param name="what">Whose turn it is: work of another name does not wait.</param>
    /// <param name="work">What is done.</param>
    /// <param name="ct">Stops the waiting.</param>
    public static async Task<T> InTurnAsync<T>(this PortalDbContext db, string what, Func<Task<T>> work, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_lock(hashtextextended({what}, 0))", ct);
        try
        {
            return await work();
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock(hashtextextended({what}, 0))", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }
}
