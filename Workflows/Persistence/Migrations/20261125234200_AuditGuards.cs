using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Workflows.Persistence.Migrations;

/// <summary>The audit list only ever grows.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261125234200_AuditGuards")]
public sealed class AuditGuards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create trigger audit_entries_stay before update or delete on audit_entries for each row execute function refuse_change();
        create trigger audit_entries_are_never_truncated before truncate on audit_entries for each statement execute function refuse_change();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "drop trigger audit_entries_stay on audit_entries; drop trigger audit_entries_are_never_truncated on audit_entries;");
}
