using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Workflows.Persistence.Migrations;

/// <summary>What was asked for stays as it was, and what was decided stays decided.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126000100_ChangeGuards")]
public sealed class ChangeGuards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create trigger change_requests_stay before delete on change_requests for each row execute function refuse_change();
        create trigger change_requests_are_never_truncated before truncate on change_requests for each statement execute function refuse_change();
        create trigger change_requests_ask_for_what_they_did after update on change_requests for each row
            when (old.state <> 'Requested'
                or (old.id, old.number, old.provider_ref, old.kind, old.subject_key, old.subject_label, old.values, old.message, old.requested_by_id, old.requested_by, old.requested_at, old.due_on)
                    is distinct from (new.id, new.number, new.provider_ref, new.kind, new.subject_key, new.subject_label, new.values, new.message, new.requested_by_id, new.requested_by, new.requested_at, new.due_on))
            execute function refuse_change();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop trigger change_requests_stay on change_requests;
        drop trigger change_requests_are_never_truncated on change_requests;
        drop trigger change_requests_ask_for_what_they_did on change_requests;
        """);
}
