using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Dashboard;

/// <summary>The letter about their teams' week, for whoever chose it.</summary>
public sealed class Letters(PortalCluster cluster)
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateTimeOffset Wednesday = new(2027, 3, 3, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_comes_next_Monday_with_the_numbers_of_the_week_before_what_is_oldest_and_what_passed_its_due_day()
    {
        await using var story = await Story.BeginAsync(cluster, Wednesday);
        await story.ChooseAsync(wants: true);
        Assert.Equal(0, await story.WriteAsync()); // not before Monday

        var first = await story.App.GivenPublishedDocumentAsync(PortalGivens.Snow);
        await story.App.WithdrawAsync(await story.App.GivenPublishedDocumentAsync());
        await story.Database.ExecuteAsync($"update workflow_instances set due_at = '2027-03-04 09:00+00', turn_kind = 'Team' where id = '{first}'");
        story.Clock.Advance(TimeSpan.FromDays(5)); // Monday
        await story.App.GivenPublishedDocumentAsync(); // this week's

        Assert.Equal(1, await story.WriteAsync());
        var letter = await story.LetterAsync();
        Assert.Equal((PortalGivens.Clerk, "Your teams' work from 1 March to 7 March 2027"), (letter.To, letter.Subject));
        Assert.Contains("Placements team: 2 came in and 1 went out. 2 are open, 1 of them overdue.", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"/council/work/{first}", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Placements team: what passed its due day in that week", letter.Text, StringComparison.Ordinal);
        Assert.Contains("due 4 March 2027", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(PortalGivens.ClientNames, n => letter.Text.Contains(n, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_hosts_at_once_write_one_and_a_missed_Monday_is_made_up_for_once()
    {
        await using var story = await Story.BeginAsync(cluster, Wednesday);
        await story.ChooseAsync(wants: true);
        story.Clock.Advance(TimeSpan.FromDays(14)); // a Wednesday again: the portal was away on both Mondays

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(story.WriteAsync)));

        Assert.Equal(1, written.Sum());
        Assert.Equal("Your teams' work from 8 March to 14 March 2027", (await story.LetterAsync()).Subject);
        story.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await story.WriteAsync());
        story.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await story.WriteAsync());
    }

    [Fact]
    public async Task Who_chose_it_no_more_or_has_left_gets_none()
    {
        await using var story = await Story.BeginAsync(cluster, Wednesday);
        await story.ChooseAsync(wants: true);
        await story.ChooseAsync(wants: false);
        story.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, await story.WriteAsync());

        await story.ChooseAsync(wants: true);
        await story.Database.ExecuteAsync($"update users set council_roles = 0 where email = '{PortalGivens.Clerk}'");
        story.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, await story.WriteAsync());
    }
}

/// <summary>Short ways to the letter.</summary>
file static class LetterStory
{
    public static Task<int> WriteAsync(this Story story) => story.App.Services.GetRequiredService<WriteWeeklyLetters>().RunAsync(CancellationToken.None);

    public static async Task ChooseAsync(this Story story, bool wants)
    {
        var lena = await story.Database.ScalarAsync<Guid>($"select id from users where email = '{PortalGivens.Clerk}'");
        await using var scope = story.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WeeklyLetters>().ChooseAsync(lena, wants, CancellationToken.None);
    }

    public static async Task<Notifications.Delivery.EmailMessage> LetterAsync(this Story story)
    {
        await using var db = story.Database.Context();
        return await db.Emails.SingleAsync(e => e.Kind == "team-week");
    }
}
