using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

/// <summary>The next of a queue is found by an index, also by a session that asked first while the queue was empty: its plan stays when thousands have come.</summary>
public sealed class LongQueues(PortalCluster cluster)
{
    private static readonly DateTimeOffset June = new(2017, 6, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Are_not_read_whole_for_the_next_of_them()
    {
        await using var story = await Story.BeginAsync(cluster, June);
        await story.Database.ExecuteAsync("analyze outbox, emails, timers"); // the server knows that nothing waits
        await story.RunJobsAsync();
        await story.App.GivenPublishedDocumentAsync();

        await story.RunJobsAsync();
        story.Clock.Advance(TimeSpan.FromDays(8)); // a reminder
        await story.RunJobsAsync();

        Assert.Equal("emails 0, outbox 0, timers 0, and 4 emails", await ReadWholeAsync(story));
    }

    /// <summary>How many times each queue was, from its first row to its last. A session tells what it has read when it ends.</summary>
    private static Task<string?> ReadWholeAsync(Story story) => story.Database.ScalarAsync<string>(
        """
        with ended as materialized (select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid())
        select string_agg(relname || ' ' || seq_scan, ', ' order by relname) || ', and ' || (select count(*) from emails) || ' emails' from pg_stat_user_tables
        where (select count(*) from ended) >= 0 and relname in ('outbox', 'emails', 'timers')
        """);
}
