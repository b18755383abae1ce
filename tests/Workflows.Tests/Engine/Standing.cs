using Microsoft.EntityFrameworkCore;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

/// <summary>What the lists read: where a running thing stands, and what its journal says of each move.</summary>
public sealed class Standing(PortalCluster cluster)
{
    private static readonly DateTimeOffset Published = new(2027, 3, 24, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = new(2027, 4, 9, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_draft_lies_with_the_placements_team_and_nothing_is_due()
    {
        await using var story = await Story.BeginAsync(cluster, Published);
        var id = await story.App.GivenDraftAsync();

        Assert.Equal(("Draft", TurnKind.Team, "Placements team", Published, null, null), await StandsAsync(story, id));
    }

    [Fact]
    public async Task A_published_document_lies_with_its_signatories_for_ten_working_days_and_a_reminder_does_not_begin_them_again()
    {
        await using var story = await Story.BeginAsync(cluster, Published);
        var id = await story.App.GivenPublishedDocumentAsync();
        Assert.Equal(("Published", TurnKind.Provider, "Signatory", Published, Due, null), await StandsAsync(story, id));

        story.Clock.SetUtcNow(Due);
        await story.RunJobsAsync();

        Assert.Equal(("Published", TurnKind.Provider, "Signatory", Published, Due, null), await StandsAsync(story, id));
    }

    [Fact]
    public async Task A_decided_document_lies_with_nobody_and_has_ended()
    {
        await using var story = await Story.BeginAsync(cluster, Published);
        var id = await story.App.GivenPublishedDocumentAsync();
        story.Clock.SetUtcNow(Due);

        await story.AgreeAsync(PortalGivens.Sarah, id);

        Assert.Equal(("Approved", TurnKind.Nobody, null, Due, null, Due), await StandsAsync(story, id));
    }

    [Fact]
    public async Task The_journal_says_who_moved_it_for_whom_and_from_where_to_where()
    {
        await using var story = await Story.BeginAsync(cluster, Published);
        var id = await story.App.GivenPublishedDocumentAsync();
        await story.RejectAsync(PortalGivens.Sarah, id, " The cost is wrong. ");

        await using var db = story.Database.Context();
        var moves = await db.Journal.Where(j => j.InstanceId == id).OrderBy(j => j.Seq).ToListAsync();

        Assert.Equal(
            [
                ("Create", null, "Draft", "Lena Clerk", "Suffolk County Council", null, null),
                ("Publish", "Draft", "Published", "Lena Clerk", "Suffolk County Council", null, null),
                ("Reject", "Published", "Rejected", "Sarah Lock", "Sleepovers", "P1001", "The cost is wrong."),
            ],
            moves.Select(j => (j.Move, j.From, j.To, j.UserName, j.Organisation, j.ProviderRef, j.Words)));
        Assert.Equal((await story.SignatoryAsync(PortalGivens.Sarah)).UserId, moves[2].UserId);
    }

    private static async Task<(string State, TurnKind Kind, string? Turn, DateTimeOffset Since, DateTimeOffset? Due, DateTimeOffset? Ended)> StandsAsync(Story story, Guid id)
    {
        await using var db = story.Database.Context();
        var i = await db.Instances.AsNoTracking().SingleAsync(x => x.Id == id);
        return (i.State, i.TurnKind, i.Turn, i.Since, i.DueAt, i.EndedAt);
    }
}
