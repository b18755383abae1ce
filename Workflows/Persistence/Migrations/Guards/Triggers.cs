namespace Portal.Workflows.Persistence.Migrations;

/// <summary>The guards that many tables share, each named after its table.</summary>
internal static class Triggers
{
    /// <summary>Rows are only ever added.</summary>
    public static string OnlyGrows(params IEnumerable<string> tables)
        => string.Concat(tables.Select(x =>
            $"""
            create trigger {x}_stay before update or delete on {x} for each row execute function refuse_change();
            {NeverTruncated(x)}
            """));

    /// <summary>Rows may change, and stay.</summary>
    public static string Stays(params IEnumerable<string> tables)
        => string.Concat(tables.Select(x =>
            $"""
            create trigger {x}_stay before delete on {x} for each row execute function refuse_change();
            {NeverTruncated(x)}
            """));

    public static string NeverTruncated(string table)
        => $"create trigger {table}_are_never_truncated before truncate on {table} for each statement execute function refuse_change();\n";
}
