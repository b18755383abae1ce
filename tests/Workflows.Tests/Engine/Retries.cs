using Microsoft.Extensions.DependencyInjection;
using Portal.Notifications;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

/// <summary>How often and when what failed is tried again, and what is forgotten once it worked.</summary>
public sealed class Retries(PortalCluster cluster)
{
    [Fact]
    public async Task An_email_is_tried_again_after_growing_pauses_longer_than_a_night_and_from_the_start_once_a_person_asks()
    {
        await using var sink = new SmtpSink { IsBusy = true };
        await using var story = (await Story.BeginAsync(cluster)).PostingTo(sink);
        await story.App.GivenPublishedDocumentAsync(PortalGivens.Robin);
        foreach (var pause in (int[])[1, 5, 15, 60, 120, 240, 480])
        {
            await story.RunJobsAsync();
            Assert.Equal(TimeSpan.FromMinutes(pause), await NextAsync(story, "emails"));
            story.Clock.Advance(TimeSpan.FromMinutes(pause));
        }

        Assert.Equal(0, await story.OpenIncidentsAsync());
        await story.RunJobsAsync();
        Assert.Equal((1, null), (await story.OpenIncidentsAsync(), await NextAsync(story, "emails")));

        await story.RetryAllAsync();
        await story.RunJobsAsync();
        Assert.Equal((0, TimeSpan.FromMinutes(1)), (await story.OpenIncidentsAsync(), await NextAsync(story, "emails")));
    }

    [Fact]
    public async Task A_message_whose_emails_cannot_be_written_is_an_incident_at_the_fifth_time_and_holds_nobody_up()
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenPublishedDocumentAsync(PortalGivens.Robin);
        await story.Database.ExecuteAsync("update outbox set kind = 'unheard-of'");
        await story.App.GivenPublishedDocumentAsync(PortalGivens.Cinder);
        foreach (var pause in (int[])[2, 4, 8, 16])
        {
            await story.RunJobsAsync();
            Assert.Equal((0, TimeSpan.FromMinutes(pause)), (await story.OpenIncidentsAsync(), await NextAsync(story, "outbox")));
            story.Clock.Advance(TimeSpan.FromMinutes(pause));
        }

        await story.RunJobsAsync();
        Assert.Equal(2, (await story.EmailKindsAsync()).Count);
        Assert.Equal("The emails of 'unheard-of' could not be written: KeyNotFoundException.", await story.Database.ScalarAsync<string>("select cause from incidents where resolved_at is null"));

        await story.Database.ExecuteAsync("update outbox set kind = 'contract-published'");
        await story.RetryAllAsync();
        await story.RunJobsAsync();
        Assert.Equal((3, 0), ((await story.EmailKindsAsync()).Count, await story.OpenIncidentsAsync()));
    }

    [Fact]
    public async Task A_message_that_fails_half_way_leaves_no_email_behind_and_the_next_try_tells_everybody_once()
    {
        await using var story = await Story.BeginAsync(cluster);
        await story.App.GivenPublishedDocumentAsync();
        var services = story.App.Services;
        var whole = services.GetServices<MoveEmailWriter>().Single(w => w.Kind == "contract-published");
        var half = whole with
        {
            WriteAsync = async (scope, id, ct) => [.. (await whole.WriteAsync(scope, id, ct)).Select((l, at) => at == 0 ? l : l with { Email = new Unwritable() })],
        };

        await new OutboxDispatcher(services.GetRequiredService<IServiceScopeFactory>(), [half], services.GetRequiredService<Func<Sender>>(), services.GetRequiredService<EngineClock>())
            .DispatchAsync(CancellationToken.None);
        Assert.Equal((0, TimeSpan.FromMinutes(2)), ((await story.EmailKindsAsync()).Count, await NextAsync(story, "outbox")));

        story.Clock.Advance(TimeSpan.FromMinutes(2));
        await story.RunJobsAsync();
        Assert.Equal(["contract-published", "contract-published"], await story.EmailKindsAsync());
    }

    [Fact]
    public async Task A_secret_email_is_wiped_once_it_has_gone_and_not_before()
    {
        await using var sink = new SmtpSink { IsBusy = true };
        await using var story = (await Story.BeginAsync(cluster)).PostingTo(sink);
        await using (var scope = story.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RequestPasswordReset>().RunAsync(PortalGivens.Sarah, _ => Task.FromResult("/reset-password?token=once"));
        }

        await story.RunJobsAsync();
        Assert.True(await story.Database.ScalarAsync<bool>("select text <> '' and html <> '' from emails"));

        sink.IsBusy = false;
        story.Clock.Advance(TimeSpan.FromMinutes(1));
        await story.RunJobsAsync();

        Assert.Contains("/reset-password?token=once", Assert.Single(sink.Messages).TextBody, StringComparison.Ordinal);
        Assert.True(await story.Database.ScalarAsync<bool>("select text = '' and html = '' from emails"));
    }

    /// <summary>How long until the first of a table's rows is due; null when none is.</summary>
    private static async Task<TimeSpan?> NextAsync(Story story, string table)
        => await story.Database.ScalarAsync<DateTime?>($"select min(next_attempt_at) from {table}") - story.Clock.GetUtcNow().UtcDateTime;

    private sealed record Unwritable : PortalEmail
    {
        public override string Kind => "contract-published";

        public override string Subject => throw new InvalidOperationException("Nothing to say.");

        public override IReadOnlyList<string> WhatHappened => [];

        public override string WhatToDo => "";

        public override string LinkText => "";

        public override string LinkPath => "";
    }
}
