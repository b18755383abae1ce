namespace Portal.Workflows.Persistence.Migrations;

/// <summary>The function by which the database refuses, and the journal, which only ever grows.</summary>
internal static class JournalGuards
{
    public const string Sql =
        """
        create function refuse_change() returns trigger language plpgsql as $$
        begin
            raise exception '% of % is refused: it is kept for ever', tg_op, tg_table_name using errcode = 'restrict_violation';
        end $$;

        create trigger journal_is_append_only before update or delete on journal
            for each row execute function refuse_change();
        create trigger journal_is_never_truncated before truncate on journal
            for each statement execute function refuse_change();

        alter table workflow_instances set (fillfactor = 80);
        """;
}
