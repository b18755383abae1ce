using Portal.TestKit;

namespace Portal.Host.Tests.Links;

/// <summary>References as other systems make them, with everything in them that means something in an address.</summary>
internal static class AwkwardKeys
{
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["P1001"] = "P/1 00#1?a=b&c",
        ["C1170421"] = "C%2F90+1 ~2E;=é",
        ["K3001"] = "K//30\\01",
        ["S2001"] = "../S%2001",
        ["L4001"] = "L/40#01?/../x",
        ["C153290"] = "/..",
    };

    /// <summary>What a value is called in the world once <see cref="RenameAsync"/> went over it.</summary>
    public static object? Of(object? value) => value switch
    {
        string text when Renamed.TryGetValue(text, out var awkward) => awkward,
        Func<IReadOnlyList<object?>, object?> looks => (Func<IReadOnlyList<object?>, object?>)(earlier => Of(looks(earlier))),
        _ => value,
    };

    /// <summary>Gives the register's things those references wherever they stand, as if they had always been called so.</summary>
    public static async Task RenameAsync(TestDatabase database)
    {
        var columns = (await database.ScalarAsync<string>(
            """
            select string_agg(format('update %I set %I = $to$ where %I = $from$', c.table_name, c.column_name, c.column_name), ';')
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying') and coalesce(c.character_maximum_length, 40) >= 40 and c.is_generated = 'NEVER'
            """))!;
        var statements = Renamed.Select(r => columns.Replace("$to$", Quoted(r.Value), StringComparison.Ordinal).Replace("$from$", Quoted(r.Key), StringComparison.Ordinal));
        await database.ExecuteAsync($"set session_replication_role = replica; {string.Join(';', statements)}; set session_replication_role = origin");
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
