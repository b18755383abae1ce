using Microsoft.EntityFrameworkCore;

namespace Portal.Workflows.Persistence;

/// <summary>The few values of a column of many rows.</summary>
internal static class DistinctValues
{
    /// <summary>From one value to the next by the column's index, in its order: the rows between them are not read.</summary>
    /// <param name="db">Where the table is.</param>
    /// <param name="table">Its name, as the code writes it.</param>
    /// <param name="column">An index begins with it.</param>
    /// <param name="limit">No more than these.</param>
    /// <param name="ct">Stops it.</param>
    public static Task<List<T>> DistinctAsync<T>(this PortalDbContext db, string table, string column, int limit, CancellationToken ct)
    {
        var steps =
            $$"""
            with recursive step as (
                (select {{column}} as value from {{table}} order by {{column}} limit 1)
                union all
                select (select t.{{column}} from {{table}} t where t.{{column}} > s.value order by t.{{column}} limit 1) from step s where s.value is not null)
            select value as "Value" from step where value is not null limit {0}
            """;
        return db.Database.SqlQueryRaw<T>(steps, limit).ToListAsync(ct);
    }
}
