using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Notifications;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Engine;
using Portal.Workflows.Periods;

namespace Portal.Workflows.Tests.Engine;

/// <summary>What is told again, because an older backup was put back or a host was killed at the wrong moment, is the same letter.</summary>
public sealed class OneLetter(PortalCluster cluster)
{
    [Fact]
    public async Task What_is_dispatched_again_after_a_backup_was_put_back_bears_its_first_Message_ID()
    {
        await using var sink = new SmtpSink();
        await using var story = (await Story.BeginAsync(cluster)).PostingTo(sink);
        await story.App.GivenPublishedDocumentAsync();
        await story.RunJobsAsync();
        var first = await IdsAsync(story);
        Assert.Equal(2, first.Count);

        story.Clock.Advance(TimeSpan.FromMinutes(5));
        await PutBackAsync(story);
        await story.RunJobsAsync();

        Assert.Equal(first, await IdsAsync(story));
        Assert.Equal(4, sink.Messages.Count);
        Assert.Equal(2, sink.Messages.Select(m => m.MessageId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_message_that_is_dispatched_twice_makes_one_letter_to_each_reader()
    {
        await using var sink = new SmtpSink();
        await using var story = (await Story.BeginAsync(cluster)).PostingTo(sink);
        await ChooseAsync(story, PortalGivens.Sam, "contract-published", EmailPace.Daily);
        await story.App.GivenPublishedDocumentAsync();
        await story.RunJobsAsync();
        await story.Database.ExecuteAsync("update outbox set next_attempt_at = created_at, dispatched_at = null");

        await story.RunJobsAsync();

        Assert.Single(sink.Messages);
        Assert.Single(await IdsAsync(story));
        Assert.Equal(1, await story.Database.ScalarAsync<long>("select count(*) from digest_lines"));
        Assert.Equal(0, await story.Database.ScalarAsync<long>("select count(*) from outbox where dispatched_at is null"));
    }

    [Fact]
    public async Task What_gathers_again_is_the_same_daily_letter()
    {
        await using var story = await Story.BeginAsync(cluster);
        await ChooseAsync(story, PortalGivens.Sam, "contract-published", EmailPace.Daily);
        await story.App.GivenPublishedDocumentAsync();
        await story.App.GivenPublishedDocumentAsync();
        await story.RunJobsAsync();
        await DigestsAsync(story);
        var first = await IdsAsync(story);

        story.Clock.Advance(TimeSpan.FromHours(2));
        await PutBackAsync(story);
        await story.RunJobsAsync();
        await DigestsAsync(story);

        Assert.Equal(3, first.Count); // one to Sarah for each document
        Assert.Equal(first, await IdsAsync(story));
    }

    [Fact]
    public async Task Moves_that_are_told_together_are_the_same_letter_again()
    {
        await using var story = await Story.BeginAsync(cluster, new(2017, 6, 2, 10, 0, 0, TimeSpan.Zero));
        await story.Database.GivenProviderUserAsync("ida.invoices@sleepovers.example", ProviderRoles.Invoicing, "P1001");
        await story.Database.ExecuteAsync("update care_package_line_items set authorised = false; update providers set first_period = '2016-03-01' where ref = 'P1001'");
        await using (var scope = story.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().CheckAsync("P1001", CancellationToken.None);
        }

        await story.Database.ExecuteAsync("update care_package_line_items set authorised = true");
        await story.RunJobsAsync();
        var first = await IdsAsync(story);
        await story.Database.ExecuteAsync("update outbox set next_attempt_at = created_at, dispatched_at = null");
        await story.RunJobsAsync();
        Assert.Equal(first, await IdsAsync(story)); // no second one
        await PutBackAsync(story);
        await story.RunJobsAsync();

        Assert.Single(first);
        Assert.Equal(first, await IdsAsync(story));
        Assert.Equal(15, await story.Database.ScalarAsync<long>("select count(*) from digest_lines"));
    }

    [Fact]
    public async Task The_letter_of_a_week_is_the_same_again()
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.Database.ExecuteAsync($"insert into weekly_letters (user_id) select id from users where email = '{PortalGivens.Clerk}'");
        var letters = story.App.Services.GetRequiredService<WriteWeeklyLetters>();
        Assert.Equal(1, await letters.RunAsync(CancellationToken.None));
        var first = await IdsAsync(story);

        story.Clock.Advance(TimeSpan.FromHours(1));
        await story.Database.ExecuteAsync("delete from emails; update weekly_letters set written_for = null");
        Assert.Equal(1, await letters.RunAsync(CancellationToken.None));
        Assert.Equal(first, await IdsAsync(story));

        story.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, await letters.RunAsync(CancellationToken.None));
        Assert.Equal(2, (await IdsAsync(story)).Count);
    }

    /// <summary>As it was before anything was told.</summary>
    private static Task PutBackAsync(Story story)
        => story.Database.ExecuteAsync("delete from digest_lines; delete from emails; update outbox set next_attempt_at = created_at, dispatched_at = null, attempts = 0");

    private static async Task<List<Guid>> IdsAsync(Story story)
    {
        await using var db = story.Database.Context();
        return await db.Emails.Select(e => e.Id).Order().ToListAsync();
    }

    private static Task<int> DigestsAsync(Story story) => story.App.Services.GetRequiredService<SendDigests>().RunAsync(CancellationToken.None);

    private static async Task ChooseAsync(Story story, string email, string kind, EmailPace pace)
    {
        var user = await story.Database.ScalarAsync<Guid>($"select id from users where email = '{email}'");
        await using var scope = story.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EmailChoices>().SaveAsync(user, new Dictionary<string, EmailPace> { [kind] = pace }, CancellationToken.None);
    }
}
