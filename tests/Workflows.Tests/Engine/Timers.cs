using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

/// <summary>Easter 2027: Good Friday is 26 March, Easter Monday 29 March, and the clocks go forward on the 28th.</summary>
public sealed class Timers(PortalCluster cluster)
{
    [Fact]
    public async Task Signatories_are_reminded_five_working_days_after_publication_counted_across_Easter_and_the_team_after_ten()
    {
        await using var story = await Story.BeginAsync(cluster, Utc(3, 24, 10));
        await story.App.GivenPublishedDocumentAsync();
        await story.RunJobsAsync();
        Assert.Equal(["contract-published", "contract-published"], await story.EmailKindsAsync());

        // 25 March, 30 March, 31 March, 1 April, 2 April: the fifth, at nine in London, which is eight in UTC by then.
        await At(story, Utc(4, 2, 7, 59));
        Assert.Equal(2, (await story.EmailKindsAsync()).Count);
        await At(story, Utc(4, 2, 8));
        Assert.Equal(["contract-reminder-signatories", "contract-reminder-signatories"], (await story.EmailKindsAsync()).Skip(2));

        await At(story, Utc(4, 9, 7, 59));
        Assert.Equal(4, (await story.EmailKindsAsync()).Count);
        await At(story, Utc(4, 9, 8));
        Assert.Equal(["contract-reminder-placements"], (await story.EmailKindsAsync()).Skip(4));

        await At(story, Utc(12, 31, 12));
        Assert.Equal(5, (await story.EmailKindsAsync()).Count);
        Assert.Equal(0, await story.Database.ScalarAsync<long>("select count(*) from timers"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_decided_document_reminds_nobody()
    {
        await using var story = await Story.BeginAsync(cluster, Utc(3, 24, 10));
        var id = await story.App.GivenPublishedDocumentAsync();
        await story.AgreeAsync(PortalGivens.Sarah, id);

        await At(story, Utc(12, 31, 12));

        Assert.Equal(["contract-published", "contract-published", "contract-agreed"], (await story.EmailKindsAsync()).Order().Reverse());
    }

    [Fact]
    public async Task A_reminder_whose_document_is_decided_before_its_letter_is_written_bothers_nobody()
    {
        await using var story = await Story.BeginAsync(cluster, Utc(3, 24, 10));
        var id = await story.App.GivenPublishedDocumentAsync();
        await story.RunJobsAsync();
        story.Clock.SetUtcNow(Utc(4, 2, 8));
        await story.App.Services.GetRequiredService<DueTimers>().FireAsync(CancellationToken.None);
        await story.AgreeAsync(PortalGivens.Sarah, id);

        await story.RunJobsAsync();

        Assert.DoesNotContain("contract-reminder-signatories", await story.EmailKindsAsync());
    }

    [Fact]
    public async Task Wheels_that_turn_at_once_fire_each_timer_once()
    {
        await using var story = await Story.BeginAsync(cluster, Utc(3, 24, 10));
        for (var i = 0; i < 20; i++)
        {
            await story.App.GivenPublishedDocumentAsync();
        }

        story.Clock.SetUtcNow(Utc(4, 2, 8));
        var timers = story.App.Services.GetRequiredService<DueTimers>();
        var fired = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => timers.FireAsync(CancellationToken.None))));

        Assert.Equal(20, fired.Sum());
        Assert.Equal(20, await story.Database.ScalarAsync<long>("select count(*) from journal where move = 'Remind signatories'"));
        Assert.Equal(20, await story.Database.ScalarAsync<long>("select count(*) from timers where move = 'Remind placements team'"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_timer_that_cannot_fire_becomes_an_incident_and_does_not_stop_the_others()
    {
        await using var story = await Story.BeginAsync(cluster, Utc(3, 24, 10));
        var stranded = await story.App.GivenPublishedDocumentAsync();
        await story.App.GivenPublishedDocumentAsync();
        await story.Database.ExecuteAsync($"update workflow_instances set version = 99 where id = '{stranded}'");

        await At(story, Utc(4, 2, 8));

        Assert.Equal(1, await story.Database.ScalarAsync<long>("select count(*) from journal where move = 'Remind signatories'"));
        Assert.Equal(stranded, await story.Database.ScalarAsync<Guid>("select instance_id from incidents where kind = 'Timer' and resolved_at is null"));
        Assert.Equal(Utc(4, 3, 8).UtcDateTime, await story.Database.ScalarAsync<DateTime>($"select due_at from timers where instance_id = '{stranded}'"));

        await story.Database.ExecuteAsync($"update workflow_instances set version = 1 where id = '{stranded}'");
        await story.RetryAllAsync();
        await story.RunJobsAsync();
        Assert.Equal(2, await story.Database.ScalarAsync<long>("select count(*) from journal where move = 'Remind signatories'"));
        Assert.Equal(0, await story.OpenIncidentsAsync());
    }

    private static async Task At(Story story, DateTimeOffset moment)
    {
        story.Clock.SetUtcNow(moment);
        await story.RunJobsAsync();
    }

    private static DateTimeOffset Utc(int month, int day, int hour, int minute = 0) => new(2027, month, day, hour, minute, 0, TimeSpan.Zero);
}
