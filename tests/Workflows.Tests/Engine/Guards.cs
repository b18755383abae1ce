using Npgsql;
using Portal.TestKit;

namespace Portal.Workflows.Tests.Engine;

/// <summary>What the database itself refuses, whoever asks.</summary>
public sealed class Guards(PortalCluster cluster)
{
    [Theory]
    [InlineData("update journal set words = 'changed'")]
    [InlineData("delete from journal")]
    [InlineData("truncate journal")]
    [InlineData("update contract_files set content = 'x'")]
    [InlineData("delete from contract_files")]
    [InlineData("truncate contract_files cascade")]
    [InlineData("update contract_documents set reason = 'another' where state = 'Rejected'")]
    [InlineData("delete from contract_documents where state = 'Rejected'")]
    [InlineData("delete from contract_documents where state = 'Published'")]
    [InlineData("truncate contract_documents cascade")]
    [InlineData("update contract_documents set sha256 = repeat('0', 64) where state = 'Published'")]
    [InlineData("update contract_documents set ss_ref = 'C2000021' where state = 'Published'")]
    public async Task The_database_refuses_to_change_what_is_kept_for_ever(string sql)
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenRejectedDocumentAsync();
        await story.App.GivenPublishedDocumentAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => story.Database.ExecuteAsync(sql));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
        Assert.EndsWith("is refused: it is kept for ever", refused.MessageText, StringComparison.Ordinal); // a foreign key alone would not keep a file that a draft let go
    }

    [Theory]
    [InlineData("Approved")]
    [InlineData("Rejected")]
    [InlineData("Withdrawn")]
    public async Task The_database_refuses_to_change_what_was_decided_or_withdrawn(string state)
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenAgreedDocumentAsync();
        await story.App.GivenRejectedDocumentAsync();
        await story.App.WithdrawAsync(await story.App.GivenPublishedDocumentAsync());

        var refused = await Assert.ThrowsAsync<PostgresException>(() => story.Database.ExecuteAsync($"update contract_documents set updated_at = now() where state = '{state}'"));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
    }

    [Fact]
    public async Task The_database_refuses_to_change_anything_that_a_published_document_says()
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenDraftAsync();
        await story.App.GivenRejectedDocumentAsync();
        await story.App.GivenPublishedDocumentAsync();
        string[] changes =
        [
            "file_id = (select file_id from contract_documents where state = 'Draft')", "file_name = 'other.pdf'", "format = 'Docx'", "file_size = 1",
            "provider_ref = 'P1002'", "service_ref = 'S2003'", "care_package_ref = 'C110'", "care_package_ref = null", "document_type = 'Placement Plan'",
            "replaces_id = (select id from contract_documents where state = 'Rejected')",
        ];

        foreach (var change in changes)
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => story.Database.ExecuteAsync($"update contract_documents set {change} where state = 'Published'"));
            Assert.Equal((change, PostgresErrorCodes.RestrictViolation), (change, refused.SqlState));
        }
    }
}
