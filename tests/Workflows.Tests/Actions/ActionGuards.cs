using Npgsql;
using Portal.TestKit;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Actions;

/// <summary>What the database itself refuses about actions, and what the journal finds out all the same.</summary>
public sealed class ActionGuards(PortalCluster cluster)
{
    [Theory]
    [InlineData("update action_posts set text = 'x'")]
    [InlineData("delete from action_posts")]
    [InlineData("truncate action_posts cascade")]
    [InlineData("delete from actions")]
    [InlineData("truncate actions cascade")]
    [InlineData("update actions set title = 'x'")]
    [InlineData("update actions set provider_ref = 'P1002'")]
    [InlineData("update actions set number = 7")]
    [InlineData("update actions set type = 'PlacementQuery'")]
    [InlineData("update actions set subject_kind = 'LineItem', subject_key = 'L4001', subject_label = 'x'")]
    [InlineData("update actions set opened_by = 'x'")]
    public async Task What_was_written_and_what_it_is_about_is_kept_for_ever(string sql)
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        await story.App.GivenActionAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => story.Database.ExecuteAsync(sql));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
    }

    [Theory]
    [InlineData("update actions set state = 'Open'", "ck_actions_state")]
    [InlineData("update actions set state = 'Closed'", "ck_actions_reason")]
    [InlineData("update actions set close_reason = 'x'", "ck_actions_reason")]
    [InlineData("update actions set assignee = 'x'", "ck_actions_assignee")]
    [InlineData("update actions set last_open_post = posts + 1", "ck_actions_posts")]
    [InlineData("update actions set team = 'Nobody''s'", "fk_actions_teams_team")]
    [InlineData("insert into action_posts (action_id, provider_ref, position, at, by, organisation, side, kind, text) select id, 'P1001', 9, now(), 'x', 'x', 'Provider', 'Note', 'x' from actions", "ck_action_posts_note")]
    [InlineData("insert into action_posts (action_id, provider_ref, position, at, by, organisation, side, kind, text) select id, 'P1001', 9, now(), 'x', 'x', 'Provider', 'Shout', 'x' from actions", "ck_action_posts_kind")]
    public async Task What_cannot_be_is_not(string sql, string constraint)
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        await story.App.GivenActionAsync();

        Assert.Equal(constraint, (await Assert.ThrowsAsync<PostgresException>(() => story.Database.ExecuteAsync(sql))).ConstraintName);
    }

    [Theory]
    [InlineData("update action_posts set text = 'I never said that' where position = 1", "the thread does not say what was said")]
    [InlineData("delete from action_posts where position = 4", "the thread does not say what was said")]
    [InlineData("insert into action_posts (action_id, provider_ref, position, at, by, organisation, side, kind, text) select id, 'P1001', 9, now(), 'x', 'x', 'Council', 'Comment', 'x' from actions", "the thread does not say what was said")]
    [InlineData("update actions set state = 'WithCouncil'", "the action does not stand where its workflow does")]
    public async Task Whoever_changes_it_behind_the_databases_back_is_found_out(string sql, string expected)
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();
        await story.CommentAsync(id, ActionGivens.Quinn);
        await story.AssignAsync(id, "Invoice Queries", ActionGivens.Quinn);
        Assert.Empty(await story.BreaksAsync());

        await story.Database.ExecuteAsync($"alter table action_posts disable trigger user; {sql}");

        Assert.Contains(await story.BreaksAsync(), b => b.EndsWith(expected + ".", StringComparison.Ordinal));
    }
}
