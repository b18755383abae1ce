namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// Actions: their numbers, the full-text index over their threads, the first teams, and what the database refuses: to
/// change what was written and what hangs on it, or what an action is about.
/// </summary>
internal static class ActionGuards
{
    private const string Threads =
        """
        create sequence action_numbers start with 1001;

        -- Who may find a post stands in the index itself: a note bears no word of its provider's.
        alter table action_posts add column words tsvector generated always as (
            to_tsvector('english', coalesce(heading, '') || ' ' || text)
            || array_to_tsvector(case kind when 'Note' then array[':council'] else array[':council', ':' || md5(provider_ref)] end)) stored;
        create index ix_action_posts_words on action_posts using gin (words);

        create trigger actions_are_about_what_they_were after update on actions for each row
            when ((old.id, old.number, old.provider_ref, old.type, old.title, old.subject_kind, old.subject_key, old.subject_label, old.opened_at, old.opened_by_id, old.opened_by)
                is distinct from (new.id, new.number, new.provider_ref, new.type, new.title, new.subject_kind, new.subject_key, new.subject_label, new.opened_at, new.opened_by_id, new.opened_by))
            execute function refuse_change();
        """;

    private const string Teams =
        """
        insert into teams (name, takes) values ('Invoice Queries', array['InvoiceQuery']), ('Placements', array['PlacementQuery', 'AdditionalCostQuery']);
        create function team_is_there() returns trigger language plpgsql as $$
        begin
            insert into teams (name, takes) values (new.team, '{}') on conflict do nothing;
            return new;
        end $$;
        create trigger team_members_have_their_team before insert on team_members for each row execute function team_is_there();
        """;

    private const string Files =
        """
        create trigger attached_files_stay after update or delete on action_files
            for each row when (old.action_id is not null) execute function refuse_change();

        -- A file that hangs on nothing yet goes with its pieces; then its own row is gone first.
        create function piece_stays() returns trigger language plpgsql as $$
        begin
            if tg_op = 'UPDATE' or exists (select from action_files f where f.id = old.file_id and f.action_id is not null) then
                raise exception '% of % is refused: it is kept for ever', tg_op, tg_table_name using errcode = 'restrict_violation';
            end if;
            return null;
        end $$;
        create trigger pieces_of_attached_files_stay after update or delete on action_file_chunks for each row execute function piece_stays();
        """;

    public static IEnumerable<string> Sql =>
    [
        Threads,
        Triggers.OnlyGrows("action_posts"),
        Triggers.Stays("actions"),
        Teams,
        Files,
        Triggers.NeverTruncated("action_files"),
        Triggers.NeverTruncated("action_file_chunks"),
    ];
}
