using Portal.Domain.Actions;
using Portal.TestKit;
using Portal.Workflows.Actions;
using Portal.Workflows.Tests.Engine;
using static Portal.TestKit.ActionGivens;

namespace Portal.Workflows.Tests.Actions;

/// <summary>Due dates, reminders and escalation by a clock that the test holds, across weekends and Easter 2027 (26 and 29 March).</summary>
public sealed class Reminders(PortalCluster cluster)
{
    [Fact]
    public async Task Whose_turn_it_is_hears_the_working_day_before_and_on_the_day_and_the_lead_after()
    {
        await using var story = await ActionStory.OpenAsync(cluster); // Wednesday, 24 March
        var id = await story.App.GivenActionAsync();
        await story.DueAsync(id, new(2027, 3, 31)); // Wednesday after Easter

        await ToAsync(story, new(2027, 3, 30, 7, 59, 0, TimeSpan.Zero));
        Assert.Empty(await story.ToldAsync());
        await ToAsync(story, new(2027, 3, 30, 8, 0, 0, TimeSpan.Zero)); // nine in London's summer
        Assert.Equal(["action-due-council to lee.lead", "action-due-council to quinn.queries"], await story.ToldAsync());
        await ToAsync(story, new(2027, 3, 31, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(4, (await story.ToldAsync()).Count);
        await ToAsync(story, new(2027, 4, 1, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal("action-escalated to lee.lead", (await story.ToldAsync())[4]);
        await ToAsync(story, new(2027, 5, 1, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(5, (await story.ToldAsync()).Count);
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task The_provider_hears_while_it_is_the_providers_turn_and_the_lead_too_once_it_is_overdue()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync(); // due on Thursday, 25 March
        await story.CommentAsync(id, Quinn, "Which days?");

        await ToAsync(story, new(2027, 3, 25, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(["action-answered to ada.asks", "action-due to ada.asks"], await story.ToldAsync());
        await ToAsync(story, new(2027, 3, 30, 7, 59, 0, TimeSpan.Zero)); // over Easter nobody is bothered
        Assert.Equal(2, (await story.ToldAsync()).Count);
        await ToAsync(story, new(2027, 3, 30, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(["action-overdue to ada.asks", "action-escalated to lee.lead"], (await story.ToldAsync())[2..].Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task What_passes_to_the_other_side_after_its_due_date_is_due_anew_and_reminds_and_escalates_again()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync(); // due on Thursday, 25 March
        await ToAsync(story, new(2027, 3, 30, 12, 0, 0, TimeSpan.Zero)); // Tuesday after Easter: told, escalated
        Assert.Equal(["action-due-council to lee.lead", "action-due-council to quinn.queries", "action-escalated to lee.lead"], (await story.ToldAsync()).Order(StringComparer.Ordinal));

        await story.CommentAsync(id, Quinn, "Which days?");
        Assert.Equal(new DateOnly(2027, 3, 31), (await story.ActionAsync(id)).DueOn);
        Assert.Equal("Entry Quinn Queries: Due Date set to 31 Mar 2027", (await story.ThreadAsync(id, Ada))[^1]);
        await ToAsync(story, new(2027, 4, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(["action-answered to ada.asks", "action-due to ada.asks", "action-escalated to lee.lead", "action-overdue to ada.asks"],
            (await story.ToldAsync())[3..].Order(StringComparer.Ordinal));

        await story.AskForClosureAsync(id);
        Assert.Equal(new DateOnly(2027, 4, 2), (await story.ActionAsync(id)).DueOn);
        await ToAsync(story, new(2027, 4, 5, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(["action-due-council to lee.lead", "action-due-council to quinn.queries", "action-escalated to lee.lead"], (await story.ToldAsync())[7..].Order(StringComparer.Ordinal));
        await story.DeclineAsync(id);
        Assert.Equal(new DateOnly(2027, 4, 6), (await story.ActionAsync(id)).DueOn);
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task Within_its_due_date_it_passes_to_and_fro_and_the_date_stays()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();
        await story.CommentAsync(id, Quinn);
        await ToAsync(story, new(2027, 3, 25, 12, 0, 0, TimeSpan.Zero)); // the very day
        await story.CommentAsync(id, Ada);

        Assert.Equal(new DateOnly(2027, 3, 25), (await story.ActionAsync(id)).DueOn);
    }

    [Fact]
    public async Task What_is_overdue_and_stays_with_whom_it_lies_keeps_its_due_date()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync(); // with the council, due on Thursday, 25 March
        await ToAsync(story, new(2027, 3, 30, 12, 0, 0, TimeSpan.Zero));

        await story.CommentAsync(id, Ada, "Any news?");

        Assert.Equal((ActionState.WithCouncil, new DateOnly(2027, 3, 25)), ((await story.ActionAsync(id)).State, (await story.ActionAsync(id)).DueOn));
        Assert.Equal("Comment Ada Asks: Any news?", (await story.ThreadAsync(id, Ada))[^1]);
    }

    [Fact]
    public async Task Where_nobody_is_left_at_the_provider_the_lead_hears_of_it_all_the_same()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();
        await story.CommentAsync(id, Quinn);
        await story.RunJobsAsync();
        await story.Database.ExecuteAsync("update memberships set roles = 0");

        await ToAsync(story, new(2027, 3, 30, 8, 0, 0, TimeSpan.Zero));

        Assert.Equal("action-escalated to lee.lead", (await story.ToldAsync())[^1]);
    }

    [Fact]
    public async Task Who_took_it_on_is_reminded_alone()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();
        await story.AssignAsync(id, "Invoice Queries", Quinn);

        await ToAsync(story, new(2027, 3, 25, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(["action-due-council to quinn.queries"], await story.ToldAsync());
    }

    [Fact]
    public async Task A_closed_one_reminds_nobody_and_another_due_date_reminds_anew()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var closed = await story.App.GivenActionAsync();
        await story.CloseAsync(closed);
        var moved = await story.App.GivenActionAsync();
        await story.DueAsync(moved, new(2027, 4, 6));
        await story.RunJobsAsync();
        var before = (await story.ToldAsync()).Count;

        await ToAsync(story, new(2027, 4, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(before, (await story.ToldAsync()).Count);
        await ToAsync(story, new(2027, 4, 5, 12, 0, 0, TimeSpan.Zero));
        await ToAsync(story, new(2027, 4, 6, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(4, (await story.ToldAsync()).Count - before); // the day before and the day, to two people

        await story.DueAsync(moved, new(2027, 4, 20));
        await ToAsync(story, new(2027, 4, 19, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(6, (await story.ToldAsync()).Count - before);
    }

    [Theory]
    [InlineData("2027-03-23")] // yesterday
    [InlineData("2027-03-26")] // Good Friday
    [InlineData("2027-03-27")] // a Saturday
    [InlineData("2028-03-25")] // more than a year away
    public async Task A_due_date_that_is_no_working_day_ahead_is_refused(string day)
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();

        await Assert.ThrowsAsync<DueDateIsNotPossible>(() => story.DueAsync(id, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_team_that_there_is_not_and_a_person_of_another_team_are_refused()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();

        await Assert.ThrowsAsync<TeamIsUnknown>(() => story.AssignAsync(id, "Nobody's"));
        await Assert.ThrowsAsync<TeamIsUnknown>(() => story.AssignAsync(id, "Placements", Quinn));
        await story.AssignAsync(id, "Placements");
        Assert.Equal(("Placements", "Entry Quinn Queries: Assigned to Placements"),
            (await story.Database.ScalarAsync<string>("select team from workflow_instances"), (await story.ThreadAsync(id, Ada))[^1]));
    }

    private static async Task ToAsync(Story story, DateTimeOffset at)
    {
        story.Clock.Advance(at - story.Clock.GetUtcNow());
        await story.RunJobsAsync();
    }
}
