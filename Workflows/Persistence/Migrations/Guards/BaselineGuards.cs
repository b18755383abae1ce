namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// What no mapping can say, in the order in which it is made. Like the migration that runs it, it is never changed once a
/// database bears it: a new guard is a new migration.
/// </summary>
internal static class BaselineGuards
{
    public static IEnumerable<string> Sql =>
    [
        JournalGuards.Sql,
        ContractGuards.Sql,
        .. MoneyGuards.Sql,
        .. RegisterGuards.Sql,
        .. ActionGuards.Sql,
        .. ChangeGuards.Sql,
        Triggers.OnlyGrows("limit_changes", "audit_entries"),
    ];
}
