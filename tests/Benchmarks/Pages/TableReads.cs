using Npgsql;

namespace Portal.Benchmarks.Pages;

/// <summary>What the server counted so far of a table in this database.</summary>
/// <param name="Scans">Read from end to end, so often.</param>
/// <param name="Scanned">Rows read so.</param>
/// <param name="Fetched">Rows read through an index.</param>
internal sealed record TableReads(long Scans, long Scanned, long Fetched)
{
    /// <summary>Of each table, once <paramref name="sessions"/> have handed in what they counted.</summary>
    public static async Task<IReadOnlyDictionary<string, TableReads>> ReadAsync(BenchDatabase database, NpgsqlDataSource sessions)
    {
        await using var own = await database.OpenAloneAsync(sessions);
        await using var command = own.CreateCommand();
        command.CommandText = "select relname, seq_scan, seq_tup_read, coalesce(idx_tup_fetch, 0) from pg_stat_user_tables where schemaname = 'public'";
        await using var reader = await command.ExecuteReaderAsync();
        var counts = new Dictionary<string, TableReads>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            counts.Add(reader.GetString(0), new(reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)));
        }

        return counts;
    }
}
