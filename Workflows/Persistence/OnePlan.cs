using Microsoft.EntityFrameworkCore;

namespace Portal.Workflows.Persistence;

/// <summary>
/// A long statement whose plan is the same whatever is asked for: the server makes it once for each session, and not with every question, where planning takes
/// longer than the answer.
/// </summary>
internal static class OnePlan
{
    /// <param name="db">Whose connection asks; within a transaction that is open already it is planned as ever.</param>
    /// <param name="ask">Asks it.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<T> WithOnePlanAsync<T>(this PortalDbContext db, Func<Task<T>> ask, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await ask();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"set local plan_cache_mode = force_generic_plan", ct);
        var answer = await ask();
        await transaction.CommitAsync(ct);
        return answer;
    }
}
