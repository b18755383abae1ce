using Microsoft.EntityFrameworkCore;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

public sealed class Journal(PortalCluster cluster)
{
    [Fact]
    public async Task A_journal_that_nobody_touched_is_whole()
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenRejectedDocumentAsync(reason: "£ 'quoted' \"double\" \u202Eright to left\u202C 👍\nsecond line");
        await story.App.GivenAgreedDocumentAsync();
        await story.App.GivenDraftAsync();
        await story.App.WithdrawAsync(await story.App.GivenPublishedDocumentAsync());

        Assert.Empty(await story.BreaksAsync());
    }

    [Theory]
    [InlineData("update journal set words = 'changed' where seq = 3", "entry 3 was changed after it was written")]
    [InlineData("update journal set data = '{}' where seq = 3", "entry 3 was changed after it was written")]
    [InlineData("update journal set user_name = 'Somebody else' where seq = 2", "entry 2 was changed after it was written")]
    [InlineData("update journal set at = at + interval '1 microsecond' where seq = 1", "entry 1 was changed after it was written")]
    [InlineData("delete from journal where seq = 2", "entry 2 is missing before entry 3")]
    [InlineData("delete from journal where seq = 1", "entry 1 is missing before entry 2")]
    [InlineData("delete from journal where seq = 3", "does not stand where its journal ends")]
    [InlineData("delete from journal", "does not stand where its journal ends")]
    [InlineData("update workflow_instances set state = 'Approved'", "does not stand where its journal ends")]
    [InlineData("update contract_documents set state = 'Published', decided_by = null", "the document does not stand where its workflow does")]
    [InlineData("delete from contract_documents", "its document is gone")]
    [InlineData("update contract_files set content = 'y', size = 1", "the file is not the one that was published")]
    [InlineData("update contract_documents set sha256 = repeat('0', 64)", "the file is not the one that was decided on")]
    [InlineData("update contract_files set content = 'y', size = 1; update contract_documents set sha256 = encode(sha256('y'), 'hex'), file_size = 1", "the file is not the one that was published")]
    [InlineData("update journal set previous_hash = '\\x00' where seq = 2", "entry 2 does not follow from the one before it")]
    public async Task Whoever_changes_it_behind_the_databases_back_is_found_out(string sql, string expected)
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenRejectedDocumentAsync();
        await story.Database.ExecuteAsync("alter table journal disable trigger user; alter table contract_files disable trigger user; alter table contract_documents disable trigger user");

        await story.Database.ExecuteAsync(sql);

        Assert.Contains(await story.BreaksAsync(), b => b.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, "The last line is another")]
    [InlineData(4, "A line is added")]
    public async Task Whoever_works_the_hashes_out_again_is_found_out_by_the_instance(int seq, string words)
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenRejectedDocumentAsync();
        await using var db = story.Database.Context();
        var journal = await db.Journal.AsNoTracking().OrderBy(j => j.Seq).ToListAsync();
        var forged = Forged(journal[2], seq, words, journal[seq - 2].Hash);
        await story.Database.ExecuteAsync($"alter table journal disable trigger user; delete from journal where seq = {seq}");
        db.Journal.Add(forged);
        await db.SaveChangesAsync();

        var found = await story.BreaksAsync();

        Assert.EndsWith("the instance does not stand where its journal ends.", found[0], StringComparison.Ordinal);
        Assert.All(found.Skip(1), also => Assert.EndsWith("its changes of state are not those of its journal.", also, StringComparison.Ordinal)); // a line that was added is no change that was made
    }

    private static JournalEntry Forged(JournalEntry like, int seq, string words, byte[] previous)
    {
        var entry = new JournalEntry
        {
            InstanceId = like.InstanceId,
            Seq = seq,
            At = like.At,
            Move = like.Move,
            From = like.From,
            To = like.To,
            UserId = like.UserId,
            UserName = like.UserName,
            Organisation = like.Organisation,
            ProviderRef = like.ProviderRef,
            Words = words,
            Data = like.Data,
            RequestId = null,
            PreviousHash = previous,
        };
        entry.Hash = JournalHash.Of(entry);
        return entry;
    }
}
