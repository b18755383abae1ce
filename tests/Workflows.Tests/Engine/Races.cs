using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.TestKit;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

public sealed class Races(PortalCluster cluster)
{
    private const int Times = 150;

    [Fact]
    public async Task Agree_and_reject_fired_together_150_times_one_wins_and_the_other_is_told_what_happened()
    {
        await using var story = await Story.BeginAsync(cluster);
        for (var i = 0; i < Times; i++)
        {
            var id = await story.App.GivenPublishedDocumentAsync();
            var agree = Try(() => story.AgreeAsync(PortalGivens.Sarah, id));
            var reject = Try(() => story.RejectAsync(PortalGivens.Sam, id));
            var outcomes = await Task.WhenAll(agree, reject);

            Assert.Single(outcomes, o => o is null);
            var refusal = Assert.IsType<MovedMeanwhile>(Assert.Single(outcomes, o => o is not null));
            var (winner, fact) = outcomes[0] is null ? ("Sarah Lock", "agreed") : ("Sam Second", "rejected");
            Assert.Equal($"{winner} (Sleepovers) was faster: {fact} on 24 March 2027 at 10:00. What you sent was not recorded", refusal.Message);
        }

        Assert.Equal(Times, await story.Database.ScalarAsync<long>("select count(*) from contract_documents where state in ('Approved', 'Rejected')"));
        Assert.Equal(Times, await story.Database.ScalarAsync<long>("select count(*) from journal where move in ('Agree', 'Reject')"));
        Assert.Equal(Times, await story.Database.ScalarAsync<long>("select count(*) from outbox where kind in ('contract-agreed', 'contract-rejected')"));
        Assert.Equal(0, await story.Database.ScalarAsync<long>("select count(*) from timers"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task The_same_form_fired_twice_at_once_has_one_effect_and_both_are_told_that_it_is_done()
    {
        await using var story = await Story.BeginAsync(cluster);
        for (var i = 0; i < 50; i++)
        {
            var id = await story.App.GivenPublishedDocumentAsync();
            var request = Guid.NewGuid();
            var results = await Task.WhenAll(story.AgreeAsync(PortalGivens.Sarah, id, request), story.AgreeAsync(PortalGivens.Sarah, id, request));

            Assert.Equal([MoveResult.Done, MoveResult.AlreadyDone], results.Order());
        }

        Assert.Equal(50, await story.Database.ScalarAsync<long>("select count(*) from journal where move = 'Agree'"));
        Assert.Equal(50, await story.Database.ScalarAsync<long>("select count(*) from outbox where kind = 'contract-agreed'"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_form_that_comes_again_later_is_done_already_and_a_new_one_is_refused()
    {
        await using var story = await Story.BeginAsync(cluster);
        var id = await story.App.GivenPublishedDocumentAsync();
        var request = Guid.NewGuid();
        Assert.Equal(MoveResult.Done, await story.AgreeAsync(PortalGivens.Sarah, id, request));

        Assert.Equal(MoveResult.AlreadyDone, await story.AgreeAsync(PortalGivens.Sarah, id, request));
        await Assert.ThrowsAsync<MovedMeanwhile>(() => story.AgreeAsync(PortalGivens.Sarah, id));
        Assert.Equal(1, await story.Database.ScalarAsync<long>("select count(*) from journal where move = 'Agree'"));
    }

    [Fact]
    public async Task A_reminder_at_the_same_moment_does_not_turn_a_person_away()
    {
        await using var story = await Story.BeginAsync(cluster);
        var id = await story.App.GivenPublishedDocumentAsync();
        story.Clock.SetUtcNow(new(2027, 4, 2, 8, 0, 0, TimeSpan.Zero));
        await using var scope = story.App.Services.CreateAsyncScope();
        var timers = scope.ServiceProvider.GetRequiredService<DueTimers>();
        var sarah = await story.SignatoryAsync(PortalGivens.Sarah);
        var load = scope.ServiceProvider.GetRequiredService<ContractQueries>().LoaderFor(sarah);
        var reminders = 0;

        var result = await scope.ServiceProvider.GetRequiredService<WorkflowEngine>().MoveAsync(
            ContractMoves.Agree, sarah, new(id, Guid.NewGuid()),
            async (document, ct) =>
            {
                var loaded = await load(document, ct);
                reminders += await timers.FireAsync(ct); // after the look, before the move
                return loaded;
            },
            (loaded, move) => move.Data(loaded.Subject.Document.Agree(new("192.0.2.1", "A browser", OpenedAt: null), sarah, move.At)),
            CancellationToken.None);

        Assert.Equal((MoveResult.Done, 1), (result, reminders));
        Assert.Equal("Create, Publish, Remind signatories, Agree", await story.Database.ScalarAsync<string>("select string_agg(move, ', ' order by seq) from journal"));
        Assert.Equal(0, await story.Database.ScalarAsync<long>("select count(*) from timers"));
        Assert.Empty(await story.BreaksAsync());
    }

    private static async Task<Exception?> Try(Func<Task<MoveResult>> act)
    {
        try
        {
            Assert.Equal(MoveResult.Done, await Task.Run(act));
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal;
        }
    }
}
