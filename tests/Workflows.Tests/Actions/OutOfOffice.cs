using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Teams;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Audit;
using Portal.Workflows.Tests.Engine;
using static Portal.TestKit.ActionGivens;

namespace Portal.Workflows.Tests.Actions;

/// <summary>Who of the council hears of a post, and who stands in for whoever is away. It is Wednesday, 24 March 2027.</summary>
public sealed class OutOfOffice(PortalCluster cluster)
{
    private static readonly DateOnly Friday = new(2027, 3, 26);

    [Fact]
    public async Task The_team_hears_of_what_a_provider_writes_and_once_somebody_took_it_on_they_alone()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();
        Assert.Equal([Lee, Quinn], await ToldAsync(story));

        await story.AssignAsync(id, "Invoice Queries", Quinn);
        await story.CommentAsync(id, Ada);
        Assert.Equal([Quinn], await ToldAsync(story));
        await story.AskForClosureAsync(id);
        Assert.Equal([Quinn], await ToldAsync(story));
        await story.CloseAsync(id);
        await story.ReopenAsync(id, Ada);
        Assert.Equal([Quinn], (await ToldAsync(story)).Except([Ada]));
    }

    [Fact]
    public async Task While_somebody_is_away_their_stand_in_hears_of_it_and_finds_it_among_their_work()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();
        await story.AssignAsync(id, "Invoice Queries", Quinn);
        await ToldAsync(story);
        await LeaveAsync(story, Quinn, Friday, Lee);

        await story.CommentAsync(id, Ada);

        Assert.Equal([Lee], await ToldAsync(story));
        Assert.Equal((1, 1), (await MineAsync(story, Lee), await MineAsync(story, Quinn)));
        await using (var scope = story.App.Services.CreateAsyncScope())
        {
            Assert.Equal(1, (await scope.ServiceProvider.GetRequiredService<ActionCounts>().ReadAsync(await story.Database.ActorAsync(Lee), CancellationToken.None)).MyTurn);
        }

        await LeaveAsync(story, Lee, Friday, PortalGivens.Clerk);
        await story.CommentAsync(id, Ada);
        Assert.Equal([PortalGivens.Clerk], await ToldAsync(story)); // nobody of the team is there: the placements team

        story.Clock.Advance(TimeSpan.FromDays(3));
        await ToldAsync(story); // reminders of the days between
        await story.CommentAsync(id, Ada);
        Assert.Equal([Quinn], await ToldAsync(story));
        Assert.Equal(0, await MineAsync(story, Lee));
    }

    [Fact]
    public async Task Whoever_left_hears_of_nothing_and_the_team_does()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        var id = await story.App.GivenActionAsync();
        await story.AssignAsync(id, "Invoice Queries", Quinn);
        await ToldAsync(story);
        await story.Database.ExecuteAsync($"update users set council_roles = 0 where email = '{Quinn}'; delete from team_members where user_id = (select id from users where email = '{Quinn}')");

        await story.CommentAsync(id, Ada);

        Assert.Equal([Lee], await ToldAsync(story));
    }

    [Fact]
    public async Task What_is_overdue_reaches_who_stands_in_for_the_lead()
    {
        await using var story = await ActionStory.OpenAsync(cluster);
        await story.App.GivenActionAsync();
        await LeaveAsync(story, Lee, new DateOnly(2027, 4, 9), Quinn);
        await ToldAsync(story);

        story.Clock.Advance(TimeSpan.FromDays(14));
        await story.RunJobsAsync();

        Assert.Equal([Quinn], await EscalatedAsync(story));
    }

    [Fact]
    public async Task An_absence_has_an_end_and_a_colleague_who_is_there()
    {
        await using var story = await ActionStory.OpenAsync(cluster);

        await Assert.ThrowsAsync<AbsenceHasNoEnd>(() => LeaveAsync(story, Quinn, null, Lee));
        await Assert.ThrowsAsync<AbsenceHasNoEnd>(() => LeaveAsync(story, Quinn, new DateOnly(2027, 3, 23), Lee));
        await Assert.ThrowsAsync<AbsenceHasNoEnd>(() => LeaveAsync(story, Quinn, new DateOnly(2028, 3, 25), Lee));
        await Assert.ThrowsAsync<DelegateIsNotPossible>(() => LeaveAsync(story, Quinn, Friday, null));
        await Assert.ThrowsAsync<DelegateIsNotPossible>(() => LeaveAsync(story, Quinn, Friday, Quinn));
        await Assert.ThrowsAsync<DelegateIsNotPossible>(() => LeaveAsync(story, Quinn, Friday, Ada));
        await LeaveAsync(story, Lee, Friday, PortalGivens.Clerk);
        await Assert.ThrowsAsync<DelegateIsNotPossible>(() => LeaveAsync(story, Quinn, Friday, Lee));
    }

    private static async Task LeaveAsync(Story story, string who, DateOnly? until, string? standIn)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var id = standIn is null ? (Guid?)null : await story.Database.ScalarAsync<Guid>($"select id from users where email = '{standIn}'");
        var actor = await story.Database.ActorAsync(who);
        await scope.ServiceProvider.GetRequiredService<Absences>().LeaveAsync(AuditedBy.Of(actor), actor.UserId!.Value, until, id, CancellationToken.None);
    }

    private static async Task<int> MineAsync(Story story, string who)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var actor = await story.Database.ActorAsync(who);
        return await scope.ServiceProvider.GetRequiredService<ActionList>().CountAsync(actor, new ActionFilter { Assignee = actor.UserId }, CancellationToken.None);
    }

    private static async Task<List<string>> EscalatedAsync(Story story)
    {
        await using var db = story.Database.Context();
        return await db.Emails.Where(e => e.Kind == "action-escalated").Select(e => e.To).ToListAsync();
    }

    /// <summary>Who got emails since the last look, by address.</summary>
    private static async Task<List<string>> ToldAsync(Story story)
    {
        await story.RunJobsAsync();
        await using var db = story.Database.Context();
        var told = await db.Emails.Select(e => e.To).Distinct().OrderBy(t => t).ToListAsync();
        await story.Database.ExecuteAsync("delete from emails");
        return told;
    }
}
