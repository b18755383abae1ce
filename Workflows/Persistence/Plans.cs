using Microsoft.EntityFrameworkCore;

namespace Portal.Workflows.Persistence;

/// <summary>How the server plans a question that is asked again and again: left to itself it guesses after some times whether one plan will do for whatever is asked.</summary>
internal static class Plans
{
    /// <summary>
    /// A long statement whose plan is the same whatever is asked for: the server makes it once for each session, and not with every question, where planning takes
    /// longer than the answer.
    /// </summary>
    /// <param name="db">Whose connection asks; within a transaction that is open already it is planned as ever.</param>
    /// <param name="ask">Asks it.</param>
    /// <param name="ct">Stops it.</param>
    public static Task<T> WithOnePlanAsync<T>(this PortalDbContext db, Func<Task<T>> ask, CancellationToken ct) => db.PlannedAsync("set local plan_cache_mode = force_generic_plan", ask, ct);

    /// <summary>
    /// A question about one provider, of whom the largest has a hundred times as much as the next: the server makes a plan for what is asked, each time, and not one for
    /// a provider of the middling kind, by which the largest waits; and it reads no table from end to end, which is quick only as long as the table is small.
    /// </summary>
    /// <param name="db">Whose connection asks; within a transaction that is open already it is planned as ever.</param>
    /// <param name="asked">The question.</param>
    /// <param name="ct">Stops it.</param>
    public static Task<List<T>> ListByOwnPlanAsync<T>(this PortalDbContext db, IQueryable<T> asked, CancellationToken ct)
        => db.PlannedAsync("select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)", () => asked.ToListAsync(ct), ct);

    private static async Task<T> PlannedAsync<T>(this PortalDbContext db, string how, Func<Task<T>> ask, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await ask();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync(how, ct);
        var answer = await ask();
        await transaction.CommitAsync(ct);
        return answer;
    }
}
