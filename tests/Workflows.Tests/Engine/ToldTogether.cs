using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Emails;
using Portal.Workflows.Engine;
using Portal.Workflows.Periods;
using Portal.Workflows.Work;

namespace Portal.Workflows.Tests.Engine;

/// <summary>What one run or one form does to many things, and what falls due on one morning, is told each reader in one email.</summary>
public sealed class ToldTogether(PortalCluster cluster)
{
    private const string Ida = "ida.invoices@sleepovers.example";
    private const string Ivan = "ivan.invoices@sleepovers.example";
    private static readonly DateTimeOffset June = new(2017, 6, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Fifteen_months_that_open_at_once_are_one_email_to_each_reader_and_stand_on_the_page_of_each_month()
    {
        await using var story = await FifteenMonthsAsync();
        await story.RunJobsAsync();

        await using var db = story.Database.Context();
        var emails = await db.Emails.OrderBy(e => e.To).ToListAsync();
        Assert.Equal([(Ida, "Next period open: 15"), (Ivan, "Next period open: 15")], emails.Select(e => (e.To, e.Subject)));
        Assert.All(emails, e => Assert.Equal(("period-opened", "P1001", true), (e.Kind, e.ProviderRef, e.SentAt is not null)));
        var months = await db.ReleasedPeriods.OrderBy(r => r.First).Select(r => r.Id).ToListAsync();
        Assert.Equal(15, months.Count);
        Assert.All(months, m => Assert.Contains($"/tasks/{m}", emails[0].Text, StringComparison.Ordinal));
        Assert.Contains("* March 2016 can be invoiced", emails[0].Text, StringComparison.Ordinal);

        await using var scope = story.App.Services.CreateAsyncScope();
        foreach (var month in months)
        {
            var work = (await scope.ServiceProvider.GetRequiredService<InstanceReader>().FindAsync(month, CancellationToken.None))!;
            Assert.Equal([Ida, Ivan], Assert.Single(work.Emails).Emails.Select(e => e.To));
        }

        var told = (await scope.ServiceProvider.GetRequiredService<EmailReader>().FindAsync(emails[0].Id, CancellationToken.None))!.Moves;
        Assert.Equal(months.Order(), told.Select(t => t.InstanceId).Order());
        Assert.All(told, t => Assert.Equal(("Released", "The portal"), (t.Move, t.By)));
    }

    [Fact]
    public async Task Who_chose_one_email_a_day_gets_the_fifteen_lines_in_that_one()
    {
        await using var story = await FifteenMonthsAsync();
        var ivan = await story.Database.ScalarAsync<Guid>($"select id from users where email = '{Ivan}'");
        await using (var scope = story.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<EmailChoices>()
                .SaveAsync(ivan, new Dictionary<string, EmailPace> { ["period-opened"] = EmailPace.Daily }, CancellationToken.None);
        }

        await story.RunJobsAsync();
        await using var db = story.Database.Context();
        Assert.Equal([Ida], await db.Emails.Select(e => e.To).ToListAsync());
        Assert.Equal(1, await story.App.Services.GetRequiredService<SendDigests>().RunAsync(CancellationToken.None));

        var daily = await db.Emails.SingleAsync(e => e.Kind == "digest");
        Assert.Equal((Ivan, "15 messages from the provider portal", "P1001"), (daily.To, daily.Subject, daily.ProviderRef));
    }

    [Fact]
    public async Task What_a_killed_host_left_half_told_is_told_together_after_ten_minutes()
    {
        await using var story = await FifteenMonthsAsync();
        await story.Database.ExecuteAsync("update outbox set next_attempt_at = created_at + interval '10 minutes' where batch is not null"); // as each is written until all are made
        await story.RunJobsAsync();
        Assert.Empty(await story.EmailKindsAsync());

        story.Clock.Advance(TimeSpan.FromMinutes(10));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => story.App.Services.GetRequiredService<OutboxDispatcher>().DispatchAsync(CancellationToken.None))));

        Assert.Equal(["period-opened", "period-opened"], await story.EmailKindsAsync());
    }

    [Fact]
    public async Task One_of_them_that_cannot_be_told_leaves_the_others_told()
    {
        await using var story = await FifteenMonthsAsync();
        await story.Database.ExecuteAsync("update outbox set kind = 'contract-published' where id = (select id from outbox order by id limit 1)"); // there is no such document

        await story.RunJobsAsync();

        await using var db = story.Database.Context();
        Assert.Equal(["Next period open: 14", "Next period open: 14"], await db.Emails.Select(e => e.Subject).ToListAsync());
        var left = await db.Outbox.SingleAsync(o => o.DispatchedAt == null);
        Assert.Equal((1, null), (left.Attempts, left.Batch)); // it is tried again alone
    }

    /// <summary>Three documents wait for the same people, and all are reminded of on one morning; one that was published a day later waits alone.</summary>
    [Fact]
    public async Task Reminders_of_one_morning_are_one_email_to_each_reader_and_stand_on_the_page_of_each_thing()
    {
        await using var story = await Story.BeginAsync(cluster, June);
        var together = new List<Guid>();
        for (var n = 0; n < 3; n++)
        {
            together.Add(await story.App.GivenPublishedDocumentAsync());
        }

        story.Clock.Advance(TimeSpan.FromDays(3)); // a Monday
        var later = await story.App.GivenPublishedDocumentAsync();
        await story.RunJobsAsync();
        story.Clock.Advance(TimeSpan.FromDays(4) + TimeSpan.FromHours(1));
        await story.RunJobsAsync();

        await using var db = story.Database.Context();
        var reminders = await db.Emails.Where(e => e.Kind == "contract-reminder-signatories").OrderBy(e => e.To).ToListAsync();
        Assert.Equal([PortalGivens.Sam, PortalGivens.Sarah], reminders.Select(e => e.To));
        Assert.All(reminders, e => Assert.EndsWith(": 3", e.Subject, StringComparison.Ordinal));
        Assert.All(together, id => Assert.Contains($"/{id}", reminders[0].Text, StringComparison.Ordinal));
        Assert.DoesNotContain($"/{later}", reminders[0].Text, StringComparison.Ordinal);
        await using var scope = story.App.Services.CreateAsyncScope();
        foreach (var id in together)
        {
            var work = (await scope.ServiceProvider.GetRequiredService<InstanceReader>().FindAsync(id, CancellationToken.None))!;
            Assert.Equal([PortalGivens.Sam, PortalGivens.Sarah], work.Emails.SelectMany(e => e.Emails).Where(e => e.Id == reminders[0].Id || e.Id == reminders[1].Id).Select(e => e.To).Order());
        }
    }

    /// <summary>Nothing of the months could be paid while they opened; then it can, before anybody is told.</summary>
    private async Task<Story> FifteenMonthsAsync()
    {
        var story = await Story.BeginAsync(cluster, June);
        await story.Database.GivenProviderUserAsync(Ida, ProviderRoles.Invoicing, "P1001");
        await story.Database.GivenProviderUserAsync(Ivan, ProviderRoles.Invoicing, "P1001");
        await story.Database.ExecuteAsync("update care_package_line_items set authorised = false; update providers set first_period = '2016-03-01' where ref = 'P1001'");
        await using var scope = story.App.Services.CreateAsyncScope();
        Assert.Equal(15, await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().CheckAsync("P1001", CancellationToken.None));
        await story.Database.ExecuteAsync("update care_package_line_items set authorised = true");
        return story;
    }
}
