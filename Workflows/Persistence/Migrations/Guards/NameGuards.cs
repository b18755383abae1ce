namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// Names in the order of a dictionary, on every server alike: ICU's for British English in place of the database's own, which may be that
/// of bytes. The columns of the search are made of the names, so they are made anew.
/// </summary>
internal static class NameGuards
{
    private static readonly (string Table, string[] Columns, string? Words)[] Tables =
    [
        ("clients", ["surname", "forename"], "(surname || ' ' || forename) collate \"C\""),
        ("providers", ["name"], "name collate \"C\""),
        ("services", ["name"], "name collate \"C\""),
        ("contacts", ["name"], "name collate \"C\""),
        ("users", ["name"], "name collate \"C\""),
        ("contracts", ["name"], null),
    ];

    public static IEnumerable<string> Up => Statements("\"en-GB-x-icu\"");

    public static IEnumerable<string> Down => Statements("\"default\"");

    private static IEnumerable<string> Statements(string collation) => Tables.Select(t =>
    {
        var alter = string.Join(", ", t.Columns.Select(c => $"alter column {c} type character varying(200) collate {collation}"));
        return t.Words is null
            ? $"alter table {t.Table} {alter}"
            : $"""
               alter table {t.Table} drop column words;
               alter table {t.Table} {alter};
               alter table {t.Table} add column words tsvector generated always as (name_words({t.Words})) stored;
               create index ix_{t.Table}_words on {t.Table} using gin (words);
               """;
    });
}
