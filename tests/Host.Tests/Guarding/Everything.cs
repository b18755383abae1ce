using Npgsql;
using Portal.TestKit;

namespace Portal.Host.Tests.Guarding;

/// <summary>All rows of all tables, to see that nothing was changed.</summary>
internal static class Everything
{
    /// <summary>Which tables hold what now, except for what merely being there leaves behind: sessions, keys, counted attempts.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(TestDatabase database, params string[] except)
    {
        var tables = new List<string>();
        await using (var query = database.Source.CreateCommand("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1"))
        await using (NpgsqlDataReader reader = await query.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables.Except(["sessions", "data_protection_keys", "attempt_counts", .. except], StringComparer.Ordinal))
        {
            found[table] = await database.ScalarAsync<string>($"select coalesce(md5(string_agg(t::text || t.xmin::text, '|' order by t::text)), 'empty') from {table} t") ?? "";
        }

        return found;
    }
}
