using Npgsql;
using Portal.TestKit;

namespace Portal.Workflows.Tests.Engine;

public sealed class Journal(PortalCluster cluster)
{
    [Theory]
    [InlineData("update journal set words = 'changed'")]
    [InlineData("delete from journal")]
    [InlineData("truncate journal")]
    [InlineData("update contract_files set content = 'x'")]
    [InlineData("delete from contract_files")]
    [InlineData("update contract_documents set reason = 'another' where state = 'Rejected'")]
    [InlineData("delete from contract_documents where state = 'Rejected'")]
    [InlineData("update contract_documents set sha256 = repeat('0', 64) where state = 'Published'")]
    [InlineData("update contract_documents set ss_ref = 'C2000021' where state = 'Published'")]
    public async Task The_database_refuses_to_change_what_is_kept_for_ever(string sql)
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenRejectedDocumentAsync();
        await story.App.GivenPublishedDocumentAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => story.Database.ExecuteAsync(sql));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
    }

    [Fact]
    public async Task A_journal_that_nobody_touched_is_whole()
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenRejectedDocumentAsync(reason: "£ 'quoted' \"double\" \u202Eright to left\u202C 👍\nsecond line");
        await story.App.GivenAgreedDocumentAsync();
        await story.App.GivenDraftAsync();

        Assert.Empty(await story.BreaksAsync());
    }

    [Theory]
    [InlineData("update journal set words = 'changed' where seq = 3", "entry 3 was changed after it was written")]
    [InlineData("update journal set data = '{}' where seq = 3", "entry 3 was changed after it was written")]
    [InlineData("update journal set user_name = 'Somebody else' where seq = 2", "entry 2 was changed after it was written")]
    [InlineData("update journal set at = at + interval '1 microsecond' where seq = 1", "entry 1 was changed after it was written")]
    [InlineData("delete from journal where seq = 2", "entry 2 is missing before entry 3")]
    [InlineData("delete from journal where seq = 3", "does not stand where its journal ends")]
    [InlineData("update workflow_instances set state = 'Approved'", "does not stand where its journal ends")]
    [InlineData("update contract_files set content = 'y', size = 1", "the file is not the one that was published")]
    [InlineData("update contract_documents set sha256 = repeat('0', 64)", "the file is not the one that was decided on")]
    [InlineData("update journal set previous_hash = '\\x00' where seq = 2", "entry 2 does not follow from the one before it")]
    public async Task Whoever_changes_it_behind_the_databases_back_is_found_out(string sql, string expected)
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenRejectedDocumentAsync();
        await story.Database.ExecuteAsync("alter table journal disable trigger user; alter table contract_files disable trigger user; alter table contract_documents disable trigger user");

        await story.Database.ExecuteAsync(sql);

        Assert.Contains(await story.BreaksAsync(), b => b.Contains(expected, StringComparison.Ordinal));
    }
}
