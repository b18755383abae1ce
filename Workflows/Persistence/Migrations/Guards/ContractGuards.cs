namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// A published file's bytes and a decided contract document never change, and no document is ever deleted, whatever its
/// state: each has a journal that speaks of it.
/// </summary>
internal static class ContractGuards
{
    public const string Sql =
        """
        create trigger contract_files_are_final before update or delete on contract_files
            for each row execute function refuse_change();
        create trigger contract_files_are_never_truncated before truncate on contract_files
            for each statement execute function refuse_change();

        create trigger contract_documents_stay before delete on contract_documents
            for each row execute function refuse_change();
        create trigger contract_documents_are_never_truncated before truncate on contract_documents
            for each statement execute function refuse_change();

        -- After, not before: a trigger before an update locks each row first, which costs every move a line of the log.
        create trigger decided_contract_documents_are_final after update or delete on contract_documents
            for each row when (old.state in ('Approved', 'Rejected', 'Withdrawn')) execute function refuse_change();

        -- What was published is what is signed for: the file and what it is about never change after that. Bound to these
        -- columns, so that a move, which names none of them, does not have it compare eleven values.
        create trigger published_contract_documents_keep_their_file
            after update of file_id, file_name, format, file_size, sha256, provider_ref, service_ref, ss_ref, care_package_ref, document_type, replaces_id
            on contract_documents
            for each row when (old.state <> 'Draft') execute function refuse_change();

        alter table contract_documents set (fillfactor = 80);
        """;
}
