using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Notifications;
using Portal.Notifications.Digests;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

/// <summary>Emails as their readers want them: at once, once a day, or not at all.</summary>
public sealed class EmailsByChoice(PortalCluster cluster)
{
    [Fact]
    public async Task Each_hears_as_they_chose_and_who_chose_nothing_hears_at_once()
    {
        await using var story = await Story.BeginAsync(cluster);
        await ChooseAsync(story, PortalGivens.Sarah, "contract-published", EmailPace.Daily);

        var first = await story.App.GivenPublishedDocumentAsync();
        var second = await story.App.GivenPublishedDocumentAsync();
        await story.RunJobsAsync();

        Assert.Equal([PortalGivens.Sam, PortalGivens.Sam], await AddresseesAsync(story));

        Assert.Equal(1, await DigestsAsync(story));
        await story.RunJobsAsync();
        await using var db = story.Database.Context();
        var digest = await db.Emails.SingleAsync(e => e.Kind == "digest");
        Assert.Equal((PortalGivens.Sarah, "2 messages from the provider portal"), (digest.To, digest.Subject));
        Assert.NotNull(digest.SentAt);
        Assert.Contains($"/tasks/{first}", digest.Text, StringComparison.Ordinal);
        Assert.Contains($"/tasks/{second}", digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(PortalGivens.ClientNames, n => digest.Text.Contains(n, StringComparison.Ordinal));
        Assert.Equal(0, await DigestsAsync(story)); // told once
    }

    [Fact]
    public async Task Who_wants_no_email_gets_none_and_a_password_comes_all_the_same()
    {
        await using var story = await Story.BeginAsync(cluster);
        await ChooseAsync(story, PortalGivens.Sarah, "contract-published", EmailPace.Off);
        await ChooseAsync(story, PortalGivens.Sam, "contract-published", EmailPace.Off);

        await story.App.GivenPublishedDocumentAsync();
        await story.RunJobsAsync();
        await DigestsAsync(story);

        Assert.Empty(await AddresseesAsync(story));
        Assert.Equal(0, await story.OpenIncidentsAsync()); // nobody is missing: they chose
        await using var scope = story.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RequestPasswordReset>().RunAsync(PortalGivens.Sarah, _ => Task.FromResult("/x"));
        Assert.Equal([PortalGivens.Sarah], await AddresseesAsync(story));
    }

    [Fact]
    public async Task A_choice_is_for_one_kind_and_one_person_and_only_for_what_their_roles_hear_of()
    {
        await using var story = await Story.BeginAsync(cluster);
        await ChooseAsync(story, PortalGivens.Sarah, "contract-withdrawn", EmailPace.Off);
        await ChooseAsync(story, PortalGivens.Sarah, "invoice-paid", EmailPace.Off);
        await ChooseAsync(story, PortalGivens.Sarah, "nonsense", EmailPace.Off);

        Assert.Equal(
            [("contract-published", EmailPace.AtOnce), ("contract-reminder-signatories", EmailPace.AtOnce), ("contract-withdrawn", EmailPace.Off), ("tasks-waiting", EmailPace.AtOnce)],
            (await ReadAsync(story, PortalGivens.Sarah)).Select(c => (c.Topic.Kind, c.Pace)));
        Assert.All(await ReadAsync(story, PortalGivens.Sam), c => Assert.Equal(EmailPace.AtOnce, c.Pace));
        Assert.All(await ReadAsync(story, PortalGivens.Clerk), c => Assert.True(c.Topic.Council.HasFlag(CouncilRoles.Placements)));
        Assert.Equal(1, await story.Database.ScalarAsync<long>("select count(*) from email_choices"));

        await ChooseAsync(story, PortalGivens.Sarah, "contract-withdrawn", EmailPace.AtOnce);
        Assert.DoesNotContain(await ReadAsync(story, PortalGivens.Sarah), c => c.Pace != EmailPace.AtOnce);
    }

    [Fact]
    public async Task What_gathered_for_somebody_who_has_left_is_told_to_nobody_and_not_kept()
    {
        await using var story = await Story.BeginAsync(cluster);
        await ChooseAsync(story, PortalGivens.Sarah, "contract-published", EmailPace.Daily);
        await ChooseAsync(story, PortalGivens.Sam, "contract-published", EmailPace.Daily);
        await story.App.GivenPublishedDocumentAsync();
        await story.RunJobsAsync();
        Assert.Equal(2, await story.Database.ScalarAsync<long>("select count(*) from digest_lines"));
        await story.Database.ExecuteAsync($"delete from memberships where user_id = '{await IdAsync(story, PortalGivens.Sarah)}'");

        Assert.Equal(1, await DigestsAsync(story));

        Assert.Equal([PortalGivens.Sam], await AddresseesAsync(story));
        Assert.Equal(0, await story.Database.ScalarAsync<long>($"select count(*) from digest_lines where user_id = '{await IdAsync(story, PortalGivens.Sarah)}'"));
    }

    [Fact]
    public async Task Two_who_write_the_daily_emails_at_once_write_each_once()
    {
        await using var story = await Story.BeginAsync(cluster);
        foreach (var reader in (string[])[PortalGivens.Sarah, PortalGivens.Sam])
        {
            await ChooseAsync(story, reader, "contract-published", EmailPace.Daily);
        }

        for (var i = 0; i < DigestEmail.MaxItems + 2; i++)
        {
            await story.App.GivenPublishedDocumentAsync();
        }

        await story.RunJobsAsync();
        var digests = story.App.Services.GetRequiredService<SendDigests>();

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => digests.RunAsync(CancellationToken.None))));

        Assert.Equal(2, written.Sum());
        await using var db = story.Database.Context();
        Assert.Equal([PortalGivens.Sam, PortalGivens.Sarah], await db.Emails.Where(e => e.Kind == "digest").Select(e => e.To).OrderBy(t => t).ToListAsync());
        Assert.All(await db.Emails.Where(e => e.Kind == "digest").ToListAsync(), e => Assert.Contains("2 more are not listed here.", e.Text, StringComparison.Ordinal));
        Assert.Equal(0, await db.DigestLines.CountAsync(l => l.EmailId == null));
    }

    private static async Task<IReadOnlyList<(EmailTopic Topic, EmailPace Pace)>> ReadAsync(Story story, string email)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EmailChoices>().ReadAsync(await IdAsync(story, email), CancellationToken.None);
    }

    private static async Task ChooseAsync(Story story, string email, string kind, EmailPace pace)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EmailChoices>()
            .SaveAsync(await IdAsync(story, email), new Dictionary<string, EmailPace> { [kind] = pace }, CancellationToken.None);
    }

    private static Task<int> DigestsAsync(Story story) => story.App.Services.GetRequiredService<SendDigests>().RunAsync(CancellationToken.None);

    private static Task<Guid> IdAsync(Story story, string email) => story.Database.ScalarAsync<Guid>($"select id from users where email = '{email}'");

    private static async Task<List<string>> AddresseesAsync(Story story)
    {
        await using var db = story.Database.Context();
        return await db.Emails.InOrder().Select(e => e.To).ToListAsync();
    }
}
