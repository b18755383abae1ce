using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Workflows.Persistence.Migrations;

/// <summary>What the database itself refuses about the register's history: to change or delete what an import changed, or that it was applied.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261124184200_RegisterGuards")]
public sealed class RegisterGuards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(
            """
            create trigger register_changes_stay before update or delete on register_changes for each row execute function refuse_change();
            create trigger register_changes_are_never_truncated before truncate on register_changes for each statement execute function refuse_change();
            create trigger applied_imports_stay before update or delete on import_runs for each row when (old.applied) execute function refuse_change();
            create trigger imports_are_never_truncated before truncate on import_runs for each statement execute function refuse_change();
            alter table import_uploads add constraint ck_import_uploads_state check (state in ('Checking', 'Checked', 'Applying', 'Applied', 'Discarded', 'Failed'));
            """);

    protected override void Down(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(
            """
            drop trigger register_changes_stay on register_changes;
            drop trigger register_changes_are_never_truncated on register_changes;
            drop trigger applied_imports_stay on import_runs;
            drop trigger imports_are_never_truncated on import_runs;
            alter table import_uploads drop constraint ck_import_uploads_state;
            """);
}
