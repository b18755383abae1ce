using Microsoft.Extensions.DependencyInjection;
using Portal.Notifications.Delivery;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

public sealed class Post(PortalCluster cluster)
{
    [Fact]
    public async Task A_mail_server_that_is_down_and_comes_back_gets_each_email_once()
    {
        await using var sink = new SmtpSink();
        await using var story = (await Story.BeginAsync(cluster)).PostingTo(sink);
        await sink.DownAsync();
        await story.App.GivenPublishedDocumentAsync();
        await story.RunJobsAsync();
        Assert.Empty(sink.Messages);

        sink.Up();
        await story.RunJobsAsync();
        Assert.Empty(sink.Messages); // not yet: it waits a minute

        story.Clock.Advance(TimeSpan.FromMinutes(1));
        await story.RunJobsAsync();
        await story.RunJobsAsync();
        Assert.Equal(2, sink.Messages.Count);
        Assert.Equal(2, sink.Messages.Select(m => m.MessageId).Distinct(StringComparer.Ordinal).Count());

        story.Clock.Advance(TimeSpan.FromDays(2));
        await story.RunJobsAsync();
        Assert.Equal(2, sink.Messages.Count);
    }

    [Fact]
    public async Task A_mail_server_that_is_down_for_a_night_is_one_incident_and_needs_nobody_afterwards()
    {
        await using var sink = new SmtpSink();
        await using var story = (await Story.BeginAsync(cluster)).PostingTo(sink);
        await sink.DownAsync();
        for (var i = 0; i < 5; i++)
        {
            await story.App.GivenPublishedDocumentAsync();
        }

        for (var minutes = 0; minutes < 14 * 60; minutes += 5)
        {
            await story.RunJobsAsync();
            Assert.Equal(minutes < 10 ? 0 : 1, await story.OpenIncidentsAsync());
            story.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.StartsWith(
            "No email leaves, and all of them wait: The mail server cannot be reached", await story.Database.ScalarAsync<string>("select cause from incidents"), StringComparison.Ordinal);
        sink.Up();
        await story.RunJobsAsync();

        Assert.Equal((10, 0L), (sink.Messages.Count, await story.OpenIncidentsAsync()));
        Assert.Equal(10, sink.Messages.Select(m => m.MessageId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_letter_that_is_in_hand_when_the_host_stops_is_sent_once_and_those_behind_it_wait()
    {
        await using var story = await Story.BeginAsync(cluster);
        using var stopping = new CancellationTokenSource();
        var carrier = new Stopped(stopping);
        await using var app = new PortalUseCases(story.Database) { Clock = story.Clock, Carrier = carrier };
        await app.GivenPublishedDocumentAsync();
        await app.Services.GetRequiredService<OutboxDispatcher>().DispatchAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Services.GetRequiredService<EmailSender>().SendAsync(stopping.Token));
        Assert.Equal(1, await story.Database.ScalarAsync<long>("select count(*) from emails where sent_at is not null"));

        await app.Services.GetRequiredService<EmailSender>().SendAsync(CancellationToken.None);
        Assert.Equal((2, 2), (carrier.Taken.Count, carrier.Taken.Distinct().Count()));
    }

    [Fact]
    public async Task An_email_that_fails_eight_times_becomes_an_incident_and_retry_sends_it_once()
    {
        await using var sink = new SmtpSink { IsBusy = true };
        await using var story = (await Story.BeginAsync(cluster)).PostingTo(sink);
        await story.App.GivenPublishedDocumentAsync();
        for (var i = 0; i < 8; i++)
        {
            await story.RunJobsAsync();
            story.Clock.Advance(TimeSpan.FromHours(8));
        }

        Assert.Equal(2, await story.Database.ScalarAsync<long>("select count(*) from incidents where kind = 'Email' and resolved_at is null"));
        Assert.Equal("An email (contract-published) could not be sent: The mail server refused it (451).", await story.Database.ScalarAsync<string>("select cause from incidents limit 1"));
        sink.IsBusy = false;
        await story.RunJobsAsync();
        Assert.Empty(sink.Messages); // given up: a person decides

        await story.RetryAllAsync();
        await story.RetryAllAsync();
        await story.RunJobsAsync();

        Assert.Equal(2, sink.Messages.Count);
        Assert.Equal(0, await story.Database.ScalarAsync<long>("select count(*) from incidents where resolved_at is null"));
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_an_incident_at_once_and_the_others_get_theirs()
    {
        await using var sink = new SmtpSink();
        sink.Refused[PortalGivens.Sam] = true;
        await using var story = (await Story.BeginAsync(cluster)).PostingTo(sink);
        await story.App.GivenPublishedDocumentAsync();

        await story.RunJobsAsync();

        Assert.Equal(PortalGivens.Sarah, Assert.Single(sink.Messages).To.Mailboxes.Single().Address);
        var cause = await story.Database.ScalarAsync<string>("select cause from incidents where resolved_at is null");
        Assert.Equal("An email (contract-published) could not be sent: The mail server refused it (550).", cause);
    }

    [Fact]
    public async Task A_provider_without_signatories_is_an_incident_and_once_there_is_one_retry_tells_them()
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.Database.ExecuteAsync("update memberships set roles = 0 where provider_ref = 'P1001'");
        await story.App.GivenPublishedDocumentAsync();
        await story.RunJobsAsync();
        Assert.Equal("There is nobody to tell: no account of a signatory of Sleepovers.", await story.Database.ScalarAsync<string>("select cause from incidents where resolved_at is null"));

        await story.Database.ExecuteAsync("update memberships set roles = 1 where provider_ref = 'P1001'");
        await story.RetryAllAsync();
        await story.RunJobsAsync();

        Assert.Equal(2, (await story.EmailKindsAsync()).Count);
        Assert.Equal(0, await story.Database.ScalarAsync<long>("select count(*) from incidents where resolved_at is null"));
    }

    [Fact]
    public async Task Postmen_who_go_out_at_once_deliver_each_email_once()
    {
        await using var sink = new SmtpSink();
        await using var story = (await Story.BeginAsync(cluster)).PostingTo(sink);
        for (var i = 0; i < 10; i++)
        {
            await story.App.GivenPublishedDocumentAsync();
        }

        var outbox = story.App.Services.GetRequiredService<OutboxDispatcher>();
        var post = story.App.Services.GetRequiredService<EmailSender>();
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => outbox.DispatchAsync(CancellationToken.None))));
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => post.SendAsync(CancellationToken.None))));

        Assert.Equal(10, taken.Sum());
        Assert.Equal(20, sent.Sum());
        Assert.Equal(20, sink.Messages.Select(m => m.MessageId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(20, sink.Messages.Count);
    }

    /// <summary>The host is stopped while this has its first letter.</summary>
    private sealed class Stopped(CancellationTokenSource stopping) : IMailCarrier
    {
        public List<Guid> Taken { get; } = [];

        public async Task<CarryFailure?> CarryAsync(EmailMessage email, CancellationToken ct)
        {
            await stopping.CancelAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct); // what a server takes until it answers
            Taken.Add(email.Id);
            return null;
        }
    }
}
