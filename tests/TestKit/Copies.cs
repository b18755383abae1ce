namespace Portal.TestKit;

/// <summary>SQL that copies rows, some values changed. What the database works out itself is left to it.</summary>
public static class Copies
{
    /// <param name="table">Whose rows.</param>
    /// <param name="rows">What to copy: the table under an alias, and which rows of it.</param>
    /// <param name="changes">"'number', 'X', …": columns and values.</param>
    public static string Of(string table, string rows, string changes) =>
        $"""
        do $$ begin
            execute (
                select format($copy$insert into {table} (%1$s) select %1$s from (select (jsonb_populate_record(x, jsonb_build_object({changes}))).* from {rows}) c$copy$, string_agg(quote_ident(column_name), ', '))
                from information_schema.columns where table_name = '{table}' and is_generated = 'NEVER');
        end $$
        """;
}
