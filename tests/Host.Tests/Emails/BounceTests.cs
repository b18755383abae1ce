using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Jobs;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Emails;

/// <summary>What the receiving side says later of an email that the mail server took.</summary>
public sealed class BounceTests(PortalCluster cluster)
{
    private const string Nia = "nia.next@council.example";

    [Fact]
    public async Task A_report_marks_the_email_and_opens_a_task_for_whoever_looks_after_the_provider_once_for_an_address()
    {
        await using var mailbox = new ImapMailbox();
        await using var world = await WithMailboxAsync(mailbox);
        await world.Database.GivenCouncilUserAsync(Nia, CouncilRoles.Placements);
        await world.Database.ExecuteAsync($"insert into task_rules (team, provider_ref, user_id) select 'Placements team', 'P1001', id from users where email = '{Nia}'");
        await world.App.GivenPublishedDocumentAsync();
        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        var emails = await IdsAsync(world, Sarah);
        mailbox.Deliver(Report(Sarah, emails[0], "failed", "5.1.1"));
        mailbox.Deliver(Report(Sarah, emails[1], "failed", "5.1.1"));
        mailbox.Deliver(Report(Sam, (await IdsAsync(world, Sam))[0], "delayed", "4.4.1"));

        Assert.Equal("3 messages read: 2 say that an email reached nobody", await RunAsync(world));
        Assert.Null(await RunAsync(world));

        Assert.Equal([1, 2, 3], mailbox.Seen.Keys.Order());
        var nia = await world.AsAsync(Nia);
        Assert.Contains("Emails to Sarah Lock reach nobody", (await nia.Open("/council/my-work")).Text, StringComparison.Ordinal);
        var bounced = (await nia.Open("/council/emails?State=Undeliverable")).Rows;
        Assert.Equal([("Sarah Lock", "Reached nobody"), ("Sarah Lock", "Reached nobody")], bounced.Select(r => (r["To"], r["State"])));
        await nia.Open($"/council/emails/{emails[0]}");
        Assert.Contains("There is no such mailbox (5.1.1)", nia.Page.Text, StringComparison.Ordinal);
        await nia.Follow("Say what was done about it");
        await nia.Press("Settle");
        Assert.Contains("Enter what you did about the address", nia.Page.Text, StringComparison.Ordinal);
        await nia.Fill("What you did", "The provider named another person.").Press("Settle");
        Assert.Contains("You settled it.", nia.Page.Text, StringComparison.Ordinal);
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from unreachable_addresses where state = 'Settled' and provider_ref = 'P1001'"));
        Assert.Contains("Delivery reports are read", (await nia.Open("/council/incidents")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_is_killed_before_it_marked_a_report_acts_on_it_once()
    {
        await using var mailbox = new ImapMailbox { HangsUpBeforeMarking = true };
        await using var world = await WithMailboxAsync(mailbox);
        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        mailbox.Deliver(Report(Sarah, (await IdsAsync(world, Sarah))[0], "failed", "5.1.1"));

        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(world));
        Assert.Empty(mailbox.Seen);
        await world.Database.ExecuteAsync("update unreachable_addresses set state = 'Settled', answer = 'x', settled_by = 'x'; update emails set bounced_at = null");
        await RunAsync(world);

        Assert.Equal([1], mailbox.Seen.Keys);
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from unreachable_addresses"));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from emails where bounced_at is not null"));
    }

    [Fact]
    public async Task What_is_no_report_is_left_and_counted_once_and_a_report_without_our_own_id_is_told_by_its_address()
    {
        await using var mailbox = new ImapMailbox();
        await using var world = await WithMailboxAsync(mailbox);
        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        mailbox.Deliver("From: somebody@nowhere.example\nSubject: Out of office\n\nI am away.\n");
        mailbox.Deliver("From: mailer-daemon@nowhere.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nnonsense\n--b--\n");
        mailbox.Deliver(Report("stranger@nowhere.example", email: null, "failed", "5.1.1"));
        mailbox.Deliver(Report(Sam, email: null, "failed", "5.2.2"));

        Assert.Equal("4 messages read: 1 says that an email reached nobody, 2 messages are no reports that can be read", await RunAsync(world));
        Assert.Null(await RunAsync(world));

        Assert.Equal([3, 4], mailbox.Seen.Keys.Order());
        Assert.Equal("The mailbox is full (5.2.2)", await world.Database.ScalarAsync<string>($"select bounced_because from emails where \"to\" = '{Sam}'"));
    }

    [Fact]
    public async Task Without_a_mailbox_nothing_is_read_and_the_pages_say_so()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        Assert.Null(await RunAsync(world));
        var lena = await world.AsAsync(Clerk);

        foreach (var page in (string[])["/council/incidents", "/council/emails"])
        {
            Assert.Contains("Bounces are not seen", (await lena.Open(page)).Text, StringComparison.Ordinal);
        }
    }

    private static async Task<string?> RunAsync(PortalWorld world)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BouncesJob>().RunAsync(CancellationToken.None);
    }

    private static async Task<List<Guid>> IdsAsync(PortalWorld world, string address)
        => [.. (await world.Database.ScalarAsync<Guid[]>($"select array_agg(id order by created_at, id) from emails where \"to\" = '{address}'"))!];

    private static string Report(string address, Guid? email, string action, string status) =>
        $"""
        From: MAILER-DAEMON@mx.example
        To: portal@council.example
        Subject: Delivery report
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        It did not work.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Original-Recipient: rfc822;{address}
        Final-Recipient: rfc822;forwarded@elsewhere.example
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} <{address}> is not here

        --b
        Content-Type: {(email is null ? "text/plain" : "text/rfc822-headers")}

        {(email is { } id ? $"Message-ID: <{id:N}@council.example>" : "Nothing is returned.")}
        Subject: IPA Contract to agree

        --b--

        """;

    private Task<PortalWorld> WithMailboxAsync(ImapMailbox mailbox) => PortalWorld.BeginAsync(
        cluster,
        clock: null,
        ("Mail:BounceMailbox:Host", "127.0.0.1"),
        ("Mail:BounceMailbox:Port", mailbox.Port.ToString(CultureInfo.InvariantCulture)),
        ("Mail:BounceMailbox:Security", "None"),
        ("Mail:BounceMailbox:User", "portal"),
        ("Mail:BounceMailbox:Password", "secret"));
}
