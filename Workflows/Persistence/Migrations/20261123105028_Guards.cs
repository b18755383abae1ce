using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// What the database itself refuses: to change or remove a line of the journal, a published file's bytes, or a
/// contract document that has been decided.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261123105028_Guards")]
public sealed class Guards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            create function refuse_change() returns trigger language plpgsql as $$
            begin
                raise exception '% of % is refused: it is kept for ever', tg_op, tg_table_name using errcode = 'restrict_violation';
            end $$;

            create trigger journal_is_append_only before update or delete on journal
                for each row execute function refuse_change();
            create trigger journal_is_never_truncated before truncate on journal
                for each statement execute function refuse_change();

            create trigger contract_files_are_final before update or delete on contract_files
                for each row execute function refuse_change();
            create trigger contract_files_are_never_truncated before truncate on contract_files
                for each statement execute function refuse_change();

            -- After, not before: a trigger before an update locks each row first, which costs every move a line of the log.
            create trigger decided_contract_documents_are_final after update or delete on contract_documents
                for each row when (old.state in ('Approved', 'Rejected', 'Withdrawn')) execute function refuse_change();

            -- What was published is what is signed for: the file and what it is about never change after that.
            create trigger published_contract_documents_keep_their_file after update on contract_documents
                for each row when (old.state <> 'Draft' and (
                    old.file_id, old.file_name, old.format, old.file_size, old.sha256, old.provider_ref, old.service_ref, old.ss_ref, old.care_package_ref, old.document_type, old.replaces_id)
                    is distinct from (
                    new.file_id, new.file_name, new.format, new.file_size, new.sha256, new.provider_ref, new.service_ref, new.ss_ref, new.care_package_ref, new.document_type, new.replaces_id))
                execute function refuse_change();

            alter table workflow_instances set (fillfactor = 80);
            alter table contract_documents set (fillfactor = 80);
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            drop trigger journal_is_append_only on journal;
            drop trigger journal_is_never_truncated on journal;
            drop trigger contract_files_are_final on contract_files;
            drop trigger contract_files_are_never_truncated on contract_files;
            drop trigger decided_contract_documents_are_final on contract_documents;
            drop trigger published_contract_documents_keep_their_file on contract_documents;
            drop function refuse_change();
            alter table workflow_instances reset (fillfactor);
            alter table contract_documents reset (fillfactor);
            """);
    }
}
