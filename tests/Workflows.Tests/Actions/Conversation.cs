using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.TestKit;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Tests.Engine;
using static Portal.TestKit.ActionGivens;

namespace Portal.Workflows.Tests.Actions;

public sealed class Conversation(PortalCluster cluster)
{
    [Fact]
    public async Task A_new_action_lies_with_its_team_and_is_due_on_the_next_working_day()
    {
        await using var story = await ActionStory.OpenAsync(cluster, new(2027, 3, 25, 10, 0, 0, TimeSpan.Zero)); // Thursday before Good Friday

        var id = await story.App.GivenActionAsync();

        var item = await story.ActionAsync(id);
        Assert.Equal((1001L, ActionState.WithCouncil, "Invoice Queries", new DateOnly(2027, 3, 30)), (item.Number, item.State, item.Team, item.DueOn));
        Assert.Equal(
            ["Comment Ada Asks: The payment is wrong.", "Entry Ada Asks: Assigned to Invoice Queries", "Entry Ada Asks: Due Date set to 30 Mar 2027"],
            await story.ThreadAsync(id, Ada));
        Assert.Equal(
            "Action 1001 Team Invoice Queries 2027-03-30 23:00:00+00",
            await story.Database.ScalarAsync<string>("select concat_ws(' ', subject, turn_kind, team, due_at at time zone 'UTC' || '+00') from workflow_instances"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_post_turns_it_to_the_other_side_and_the_provider_hears_of_an_answer()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();

        await story.CommentAsync(id, Quinn, "Which days?");
        Assert.Equal((ActionState.WithProvider, "Provider"), ((await story.ActionAsync(id)).State, await story.Database.ScalarAsync<string>("select turn from workflow_instances")));
        await story.CommentAsync(id, Ada, "All of March.");
        Assert.Equal((ActionState.WithCouncil, "Invoice Queries"), ((await story.ActionAsync(id)).State, await story.Database.ScalarAsync<string>("select team from workflow_instances")));

        await story.RunJobsAsync();
        Assert.Equal(["action-answered to ada.asks"], await story.ToldAsync());
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task Closure_is_asked_for_declined_asked_for_again_and_the_closed_one_is_reopened_by_either_side()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();

        await story.AskForClosureAsync(id);
        await Assert.ThrowsAsync<ClosingNeedsAReason>(() => story.DeclineAsync(id, " "));
        await story.DeclineAsync(id);
        Assert.Equal(ActionState.WithProvider, (await story.ActionAsync(id)).State);
        await story.AskForClosureAsync(id, message: "Now it is.");
        await Assert.ThrowsAsync<ClosingNeedsAReason>(() => story.CloseAsync(id, null));
        await story.CloseAsync(id);
        Assert.Equal((ActionState.Closed, "It is paid."), ((await story.ActionAsync(id)).State, (await story.ActionAsync(id)).CloseReason));
        await Assert.ThrowsAsync<MovedMeanwhile>(() => story.CommentAsync(id, Ada));

        await story.ReopenAsync(id, Ada);
        Assert.Equal((ActionState.WithCouncil, null), ((await story.ActionAsync(id)).State, (await story.ActionAsync(id)).CloseReason));
        await story.CloseAsync(id);
        await story.ReopenAsync(id, Quinn);
        Assert.Equal(ActionState.WithProvider, (await story.ActionAsync(id)).State);
        Assert.Equal(
            "Open, Request closure, Decline closure, Request closure, Close, Reopen, Close, Take up again",
            await story.Database.ScalarAsync<string>("select string_agg(move, ', ' order by seq) from journal"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_note_is_for_the_council_alone_and_marks_nothing_unread_for_the_provider()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();

        await story.NoteAsync(id, "zebrafish: she rang twice.");

        Assert.Contains(await story.ThreadAsync(id, Quinn), p => p.Contains("zebrafish", StringComparison.Ordinal));
        Assert.DoesNotContain(await story.ThreadAsync(id, Ada), p => p.Contains("zebrafish", StringComparison.Ordinal));
        Assert.Equal(ActionState.WithCouncil, (await story.ActionAsync(id)).State);
        Assert.Equal([id], await story.FoundAsync(Quinn, new ActionFilter { Words = "zebrafish" }));
        Assert.Empty(await story.FoundAsync(Ada, new ActionFilter { Words = "zebrafish" }));
        Assert.Equal((3, 4), ((await story.ActionAsync(id)).LastOpenPost, (await story.ActionAsync(id)).Posts));
    }

    [Fact]
    public async Task Words_are_found_in_titles_and_posts_and_only_among_what_the_reader_may_see()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var ada = await story.App.GivenActionAsync("The nights in February were paid twice.", title: "Overpayment");
        var hal = await story.App.GivenActionAsync("February again.", Hal);

        Assert.Equal([ada], await story.FoundAsync(Ada, new ActionFilter { Words = "february" }));
        Assert.Equal([ada], await story.FoundAsync(Ada, new ActionFilter { Words = "overpayment" }));
        Assert.Equal(new[] { hal, ada }.Order(), (await story.FoundAsync(Quinn, new ActionFilter { Words = "february" })).Order());
        Assert.Equal([ada], await story.FoundAsync(Quinn, new ActionFilter { Words = "\"paid twice\"" }));
        Assert.Empty(await story.FoundAsync(Ada, new ActionFilter { Words = ":council" }));
        Assert.Empty(await story.FoundAsync(Ada, new ActionFilter { Words = "council" }));
        Assert.Empty(await story.FoundAsync(Ada, new ActionFilter { Words = "' | & ! ( :* \\" }));
    }

    [Fact]
    public async Task Nobody_closes_asks_to_close_or_declines_over_a_post_that_they_have_not_seen()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();
        var seen = (await story.ActionAsync(id)).Posts;
        await story.CommentAsync(id, Ada, "Wait, one more thing.");

        await Assert.ThrowsAsync<ThreadWentOn>(() => story.App.InActionAsync(Quinn, (w, by) => w.CloseAsync(by, new(id, Guid.NewGuid()) { Seen = seen }, "Settled.", CancellationToken.None)));
        await Assert.ThrowsAsync<ThreadWentOn>(() => story.App.InActionAsync(Ada, (w, by) => w.RequestClosureAsync(by, new(id, Guid.NewGuid()) { Seen = seen }, null, CancellationToken.None)));
        await story.NoteAsync(id, "A note takes nothing from anybody.");
        await story.App.InActionAsync(Ada, (w, by) => w.RequestClosureAsync(by, new(id, Guid.NewGuid()) { Seen = seen + 1 }, null, CancellationToken.None));
        await Assert.ThrowsAsync<ThreadWentOn>(() => story.App.InActionAsync(Quinn, (w, by) => w.DeclineClosureAsync(by, new(id, Guid.NewGuid()) { Seen = seen + 1 }, "No.", CancellationToken.None)));
        var form = new Workflows.Engine.MoveRequest(id, Guid.NewGuid()) { Seen = (await story.ActionAsync(id)).Posts };
        Assert.Equal(Workflows.Engine.MoveResult.Done, await story.App.InActionAsync(Quinn, (w, by) => w.CloseAsync(by, form, "Settled.", CancellationToken.None)));
        Assert.Equal(Workflows.Engine.MoveResult.AlreadyDone, await story.App.InActionAsync(Quinn, (w, by) => w.CloseAsync(by, form, "Settled.", CancellationToken.None)));
    }

    [Fact]
    public async Task Of_two_who_take_it_on_at_once_one_has_it_and_a_stale_release_takes_it_from_nobody()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var (quinn, lee) = (await story.Database.ActorAsync(Quinn), await story.Database.ActorAsync(Lee));
        for (var i = 0; i < 10; i++)
        {
            var id = await story.App.GivenActionAsync(title: $"{i}");
            var outcomes = await Task.WhenAll(AssignAsync(id, quinn, quinn.UserId, null), AssignAsync(id, lee, lee.UserId, null));
            Assert.Single(outcomes, o => o is null);
            Assert.IsType<AssigneeChangedMeanwhile>(Assert.Single(outcomes, o => o is not null));
            var has = (await story.ActionAsync(id)).AssigneeId;
            Assert.IsType<AssigneeChangedMeanwhile>(await AssignAsync(id, quinn, null, Guid.NewGuid()));
            Assert.Equal(has, (await story.ActionAsync(id)).AssigneeId);
        }

        async Task<Exception?> AssignAsync(Guid id, Actor actor, Guid? to, Guid? seen)
        {
            await using var scope = story.App.Services.CreateAsyncScope();
            try
            {
                await Task.Run(() => scope.ServiceProvider.GetRequiredService<AssignAction>()
                    .AssignAsync(actor, new(id, Guid.NewGuid()), "Invoice Queries", to, new SeenAssignee(seen), CancellationToken.None));
                return null;
            }
            catch (Domain.Refusal refusal)
            {
                return refusal;
            }
        }
    }

    [Fact]
    public async Task Two_who_write_at_once_both_do()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();
        for (var i = 0; i < 20; i++)
        {
            await Task.WhenAll(
                Task.Run(() => story.CommentAsync(id, Ada, $"a{i}")),
                Task.Run(() => story.CommentAsync(id, Quinn, $"q{i}")));
        }

        Assert.Equal(43, (await story.ActionAsync(id)).Posts);
        Assert.Equal(40, await story.Database.ScalarAsync<long>("select count(*) from action_posts where text ~ '^[aq][0-9]'"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_form_sent_twice_opens_one_and_writes_once()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var form = Guid.NewGuid();

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => story.App.GivenActionAsync(form: form))));
        var comment = Guid.NewGuid();
        var results = new List<MoveResult>();
        for (var i = 0; i < 2; i++)
        {
            results.Add(await story.CommentAsync(form, Ada, "Once.", comment));
        }

        Assert.All(ids, id => Assert.Equal(form, id));
        Assert.Equal([MoveResult.Done, MoveResult.AlreadyDone], results);
        Assert.Equal((1L, 4L), (await story.Database.ScalarAsync<long>("select count(*) from actions"), await story.Database.ScalarAsync<long>("select count(*) from action_posts")));
    }

    [Theory]
    [InlineData("", typeof(MessageIsMissing))]
    [InlineData(" \n ", typeof(MessageIsMissing))]
    [InlineData(null, typeof(MessageIsMissing))]
    public async Task A_message_that_says_nothing_is_refused_everywhere(string? message, Type refusal)
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        await Assert.ThrowsAsync(refusal, () => story.App.GivenActionAsync(message!));
        var id = await story.App.GivenActionAsync();

        await Assert.ThrowsAsync(refusal, () => story.CommentAsync(id, Ada, message));
        await Assert.ThrowsAsync(refusal, () => story.CommentAsync(id, Quinn, message));
        await Assert.ThrowsAsync(refusal, () => story.NoteAsync(id, message));
    }

    [Fact]
    public async Task The_longest_message_fits_and_one_character_more_does_not_whatever_it_is_written_in()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var longest = string.Concat(Enumerable.Repeat("£'\"<b>\u202E👍", 7_500))[..(ActionItem.MaxMessage - 1)] + "!";

        var id = await story.App.GivenActionAsync(longest);

        Assert.Equal($"Comment Ada Asks: {longest}", (await story.ThreadAsync(id, Quinn))[0]);
        await Assert.ThrowsAsync<MessageIsTooLong>(() => story.CommentAsync(id, Ada, longest + "."));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_type_fits_its_record_and_a_title_is_needed()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var document = new ActionSubject(SubjectKind.ContractDocument, Guid.NewGuid().ToString(), "IPA Contract (Contract document)", "P1001");

        await Assert.ThrowsAsync<TypeDoesNotFit>(() => story.App.GivenActionAsync(subject: document));
        await Assert.ThrowsAsync<TitleIsMissing>(() => story.App.GivenActionAsync(title: " "));
        await Assert.ThrowsAsync<TitleIsMissing>(() => story.App.GivenActionAsync(title: new string('x', 121)));
        Assert.Equal("Placements", (await story.ActionAsync(await story.App.GivenActionAsync(type: ActionType.PlacementQuery))).Team);
    }
}
