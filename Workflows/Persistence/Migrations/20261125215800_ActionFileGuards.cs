using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Workflows.Persistence.Migrations;

/// <summary>What hangs on a post stays as it is: neither its row nor a piece of its content is changed or removed.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261125215800_ActionFileGuards")]
public sealed class ActionFileGuards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create trigger attached_files_stay after update or delete on action_files
            for each row when (old.action_id is not null) execute function refuse_change();
        create trigger action_files_are_never_truncated before truncate on action_files for each statement execute function refuse_change();

        -- A file that hangs on nothing yet goes with its pieces; then its own row is gone first.
        create function piece_stays() returns trigger language plpgsql as $$
        begin
            if tg_op = 'UPDATE' or exists (select from action_files f where f.id = old.file_id and f.action_id is not null) then
                raise exception '% of % is refused: it is kept for ever', tg_op, tg_table_name using errcode = 'restrict_violation';
            end if;
            return null;
        end $$;
        create trigger pieces_of_attached_files_stay after update or delete on action_file_chunks for each row execute function piece_stays();
        create trigger action_file_chunks_are_never_truncated before truncate on action_file_chunks for each statement execute function refuse_change();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop trigger attached_files_stay on action_files;
        drop trigger action_files_are_never_truncated on action_files;
        drop trigger pieces_of_attached_files_stay on action_file_chunks;
        drop trigger action_file_chunks_are_never_truncated on action_file_chunks;
        drop function piece_stays;
        """);
}
