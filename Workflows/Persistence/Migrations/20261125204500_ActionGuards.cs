using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// Actions: their numbers, the full-text index over their threads, the first teams, and what the database itself refuses:
/// to change what was written, or what an action is about.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261125204500_ActionGuards")]
public sealed class ActionGuards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            create sequence action_numbers start with 1001;

            -- Who may find a post stands in the index itself: a note bears no word of its provider's.
            alter table action_posts add column words tsvector generated always as (
                to_tsvector('english', coalesce(heading, '') || ' ' || text)
                || array_to_tsvector(case kind when 'Note' then array[':council'] else array[':council', ':' || md5(provider_ref)] end)) stored;
            create index ix_action_posts_words on action_posts using gin (words);

            insert into teams (name, takes) values ('Invoice Queries', array['InvoiceQuery']), ('Placements', array['PlacementQuery', 'AdditionalCostQuery']);
            insert into teams (name, takes) select distinct team, '{}'::text[] from team_members on conflict do nothing;
            create function team_is_there() returns trigger language plpgsql as $$
            begin
                insert into teams (name, takes) values (new.team, '{}') on conflict do nothing;
                return new;
            end $$;
            create trigger team_members_have_their_team before insert on team_members for each row execute function team_is_there();

            create trigger action_posts_stay before update or delete on action_posts for each row execute function refuse_change();
            create trigger action_posts_are_never_truncated before truncate on action_posts for each statement execute function refuse_change();
            create trigger actions_stay before delete on actions for each row execute function refuse_change();
            create trigger actions_are_never_truncated before truncate on actions for each statement execute function refuse_change();
            create trigger actions_are_about_what_they_were after update on actions for each row
                when ((old.id, old.number, old.provider_ref, old.type, old.title, old.subject_kind, old.subject_key, old.subject_label, old.opened_at, old.opened_by_id, old.opened_by)
                    is distinct from (new.id, new.number, new.provider_ref, new.type, new.title, new.subject_kind, new.subject_key, new.subject_label, new.opened_at, new.opened_by_id, new.opened_by))
                execute function refuse_change();
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop trigger team_members_have_their_team on team_members;
        drop function team_is_there;
        alter table action_posts drop column words;
        drop sequence action_numbers;
        delete from teams;
        """);
}
