namespace Portal.Workflows.Persistence.Migrations;

/// <summary>The register's history: what an import changed, and that it was applied.</summary>
internal static class RegisterGuards
{
    public static IEnumerable<string> Sql =>
    [
        Triggers.OnlyGrows("register_changes"),
        """
        create trigger applied_imports_stay before update or delete on import_runs for each row when (old.applied) execute function refuse_change();
        create trigger imports_are_never_truncated before truncate on import_runs for each statement execute function refuse_change();
        alter table import_uploads add constraint ck_import_uploads_state check (state in ('Checking', 'Checked', 'Applying', 'Applied', 'Discarded', 'Failed'));
        """,
    ];
}
