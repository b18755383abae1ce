using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Guarding;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Work;

/// <summary>What could not be done stands on a page, with a safe Retry.</summary>
public sealed class IncidentTests(PortalCluster cluster)
{
    private const string Refused = "An email (contract-published) could not be sent: The mail server refused it (550).";

    [Fact]
    public async Task A_refused_email_becomes_an_incident_is_retried_and_sent_once()
    {
        await using var sink = new SmtpSink();
        await using var world = await WithMailAsync(sink);
        sink.Refused[Sam] = true;
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        var clerk = await world.AsAsync(Clerk);
        Assert.Contains("1 open incident", (await clerk.Open("/council")).Text, StringComparison.Ordinal);

        await clerk.Open("/council/incidents");
        Assert.Equal(Refused, Assert.Single(clerk.Page.Rows)["What went wrong"]);
        Assert.DoesNotContain(Sam, clerk.Page.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"/council/work/{id}", clerk.Page.Document.QuerySelector("tbody td a")!.GetAttribute("href"));
        var open = clerk.Page;
        await clerk.Press("Retry " + Refused);
        Assert.Contains("The portal is trying it again. If it fails, it is shown here again.", clerk.Page.Text, StringComparison.Ordinal);
        await world.DeliverAsync();
        Assert.Equal(Refused, Assert.Single((await clerk.Open("/council/incidents")).Rows)["What went wrong"]); // it failed again

        sink.Refused.Clear();
        await clerk.Press("Retry " + Refused);
        await world.DeliverAsync();

        Assert.Equal([Sam, Sarah], sink.Messages.Select(x => x.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        Assert.Contains("Nothing waits here: the portal has done everything.", (await clerk.Open("/council/incidents")).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await clerk.Follow("Show the resolved ones")).Rows.Count);
        Assert.All(clerk.Page.Rows, x => Assert.StartsWith("By Lena Clerk on ", x["Resolved"], StringComparison.Ordinal));

        // The page that was left open offers Retry still: pressing it is harmless.
        await clerk.PressOn(open, "Retry " + Refused);
        Assert.Contains("Somebody has already resolved this incident.", clerk.Page.Text, StringComparison.Ordinal);
        await world.DeliverAsync();
        Assert.Equal(2, sink.Messages.Count);
    }

    [Fact]
    public async Task All_incidents_are_retried_at_once_and_doing_it_twice_is_harmless()
    {
        await using var sink = new SmtpSink();
        await using var world = await WithMailAsync(sink);
        sink.Refused[Sam] = sink.Refused[Sarah] = true;
        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        sink.Refused.Clear();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/incidents");
        Assert.Equal(2, clerk.Page.Rows.Count);
        var open = clerk.Page;

        await clerk.Press("Retry all");
        Assert.Contains("You put back 2 emails. What fails again is shown here again. 2 emails wait now, what you put back among them.", clerk.Page.Text, StringComparison.Ordinal);
        await clerk.PressOn(open, "Retry all");
        Assert.Contains("No incident was open any more: nothing was put back. 2 emails wait now.", clerk.Page.Text, StringComparison.Ordinal);
        await world.DeliverAsync();
        await world.DeliverAsync();

        Assert.Equal(2, sink.Messages.Count);
        Assert.DoesNotContain("Retry all", (await clerk.Open("/council/incidents")).Buttons);
    }

    [Fact]
    public async Task One_of_many_names_whom_it_concerns_and_retry_runs_its_job()
    {
        await using var sink = new SmtpSink();
        await using var world = await WithMailAsync(sink);
        await world.Database.ExecuteAsync(
            $"""
            insert into incidents (id, kind, subject, cause, at) values
                (gen_random_uuid(), 'Item', 'release-periods/months/P1001', 'A payment period could not be opened or ended: the database refused it (23514).', now()),
                (gen_random_uuid(), 'Item', 'digests/digest/' || (select id from users where email = '{Sarah}'), 'A daily email could not be written: TimeoutException.', now()),
                (gen_random_uuid(), 'Item', 'outbox/mail-server/portal-1', 'No email leaves, and all of them wait: The mail server cannot be reached.', now())
            """);
        var clerk = await world.AsAsync(Clerk);

        await clerk.Open("/council/incidents");
        Assert.Equal(["Job", "Sarah Lock", "Sleepovers"], clerk.Page.Rows.Select(r => r["Concerns"]).Order(StringComparer.Ordinal));
        Assert.Contains("1 incident since", clerk.Page.Text, StringComparison.Ordinal);
        Assert.Contains("For Sleepovers. Retry runs the job now, which tries these again among the others.", clerk.Page.Text, StringComparison.Ordinal);

        await clerk.Press("Retry all");
        Assert.Contains("You put back 3 jobs.", clerk.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_all_says_what_waits_and_never_that_all_is_done()
    {
        await using var sink = new SmtpSink();
        await using var world = await WithMailAsync(sink);
        sink.Refused[Sam] = sink.Refused[Sarah] = true;
        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        await world.Database.ExecuteAsync(
            """
            insert into mail_pause (id, since, "by", reason) values (1, '2027-03-01 09:12+00', 'Drew Admin', 'A wrong price was published.');
            insert into incidents (id, kind, subject, cause, at) values (gen_random_uuid(), 'Job', 'Nothing.RunAsync', 'The background job Nothing.RunAsync failed: TimeoutException.', now());
            """);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/incidents");

        await clerk.Press("Retry all");

        Assert.Contains(
            "You put back 2 emails and 1 job. What fails again is shown here again. All email is stopped since 1 March 2027 at 09:12 by Drew Admin: A wrong price was published. 2 emails wait.",
            clerk.Page.Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("has done everything", clerk.Page.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await clerk.Follow("See the emails that wait")).Rows.Count);
    }

    [Fact]
    public async Task A_mail_server_that_is_down_is_one_incident_and_everything_leaves_by_itself_when_it_is_back()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 1, 10, 0, 0, TimeSpan.Zero));
        await using var sink = new SmtpSink();
        await using var world = await WithMailAsync(sink, clock);
        await sink.DownAsync();
        var id = await world.App.GivenPublishedDocumentAsync();
        foreach (var (pause, incidents) in (IEnumerable<(int, long)>)[(0, 0), (1, 0), (5, 0), (15, 1), (600, 1)])
        {
            clock.Advance(TimeSpan.FromMinutes(pause));
            await world.DeliverAsync();
            Assert.Equal(incidents, await world.Database.ScalarAsync<long>("select count(*) from incidents"));
        }

        var clerk = await world.AsAsync(Clerk);
        Assert.Single((await clerk.Open($"/council/work/{id}")).Rows, x => x.GetValueOrDefault("Sent") == "0 of 2 sent, 2 waiting, 0 given up");
        await clerk.Open("/council/incidents");
        Assert.StartsWith("No email leaves, and all of them wait: The mail server cannot be reached", Assert.Single(clerk.Page.Rows)["What went wrong"], StringComparison.Ordinal);
        await clerk.Open($"/council/emails/{await world.Database.ScalarAsync<Guid>("select id from emails where last_error is not null")}");
        Assert.Contains("Not yet. The mail server cannot be reached (SocketException). It leaves once the server can be reached.", clerk.Page.Text, StringComparison.Ordinal);

        sink.Up();
        clock.Advance(TimeSpan.FromMinutes(1));
        await world.DeliverAsync();

        Assert.Equal(2, sink.Messages.Count);
        Assert.Empty((await clerk.Open("/council/incidents")).Rows);
    }

    [Fact]
    public async Task A_provider_without_signatories_is_an_incident_that_says_so_and_Retry_tells_the_first_one()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("delete from memberships where provider_ref = 'P1002'");
        await world.App.GivenPublishedDocumentAsync(Robin);
        await world.DeliverAsync();
        var clerk = await world.AsAsync(Clerk);

        await clerk.Open("/council/incidents");
        const string Cause = "There is nobody to tell: no account of a signatory of Harbour View Care.";
        Assert.Equal(Cause, Assert.Single(clerk.Page.Rows)["What went wrong"]);

        await world.Database.GivenProviderUserAsync("nora.new@harbour.example", ProviderRoles.Signatory, "P1002");
        await clerk.Press("Retry " + Cause);
        await world.DeliverAsync();

        Assert.Equal("nora.new@harbour.example", Assert.Single(world.Emails()).To.Mailboxes.Single().Address);
        Assert.Empty((await clerk.Open("/council/incidents")).Rows);
    }

    [Fact]
    public async Task Somebody_in_finance_sees_incidents_but_cannot_retry_them()
    {
        await using var sink = new SmtpSink();
        await using var world = await WithMailAsync(sink);
        sink.Refused[Sam] = true;
        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        await world.Database.GivenCouncilUserAsync("finn.ance@council.example", CouncilRoles.InvoiceAuthoriser);
        var finn = await world.AsAsync("finn.ance@council.example");

        var row = Assert.Single((await finn.Open("/council/incidents")).Rows);
        Assert.Equal(Refused, row["What went wrong"]);
        Assert.DoesNotContain("Retry", row.Keys);
        Assert.DoesNotContain(finn.Page.Buttons, x => x.StartsWith("Retry", StringComparison.Ordinal));
        foreach (var handler in (string[])["Retry", "RetryAll", "RetryGroup"])
        {
            var route = new PortalRoute("/council/incidents", "POST", handler);
            Assert.Equal(HttpStatusCode.Forbidden, (await finn.KnockAsync(route, route.Address(Guid.NewGuid(), Cinder))).Status);
        }

        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from incidents where resolved_at is null"));
    }

    [Fact]
    public async Task Incidents_of_one_cause_are_one_group_that_is_retried_or_given_up_with_a_reason()
    {
        await using var sink = new SmtpSink();
        await using var world = await WithMailAsync(sink);
        sink.Refused[Sam] = sink.Refused[Sarah] = true;
        await world.App.GivenPublishedDocumentAsync();
        await world.App.WithdrawAsync(await world.App.GivenPublishedDocumentAsync(Snow));
        await world.DeliverAsync();
        await world.Database.ExecuteAsync("insert into incidents (id, kind, subject, cause, at) values (gen_random_uuid(), 'Job', 'TidyJob.RunAsync', 'The background job TidyJob.RunAsync failed: TimeoutException.', now())");
        var lena = await world.AsAsync(Clerk);
        await lena.Open("/council/incidents");

        var group = lena.Page.Document.QuerySelectorAll("section h3")[0]; // the most first
        Assert.Equal("The mail server refused it (550).", group.TextContent); // whatever the emails said
        Assert.Matches(@"6 incidents since .*\. For 2 people: Sam Second, Sarah Lock\. Retry sends them again now, once each\.", Spaced(group.ParentElement!.TextContent));

        sink.Refused.TryRemove(Sarah, out _);
        await lena.Press("Retry these 6: The mail server refused it (550).");
        await world.DeliverAsync();
        Assert.Equal(3, sink.Messages.Count);
        await lena.Open("/council/incidents");
        Assert.Matches("3 incidents since .* For 1 person: Sam Second\\.", Spaced(lena.Page.Text));

        await lena.Follow("Give up: The mail server refused it (550).");
        await lena.Press("Give up");
        Assert.Contains("Enter why you give them up", lena.Page.Text, StringComparison.Ordinal);
        await lena.Fill("Why you give them up", "Sam has left.").Press("Give up");
        Assert.Contains("You gave up 3 incidents.", lena.Page.Text, StringComparison.Ordinal);
        sink.Refused.Clear();
        await world.DeliverAsync();
        Assert.Equal(3, sink.Messages.Count); // nobody tries them again
        await lena.Follow("Show the resolved ones");
        Assert.Equal(3, lena.Page.Rows.Count(r => r["Resolved"].EndsWith("Given up: Sam has left.", StringComparison.Ordinal)));
        Assert.Contains("No open incident has this cause any more.", (await lena.Open("/council/incidents/give-up?Kind=Email&Cause=The+mail+server+refused+it+(550).")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_is_said_within_a_minute_and_nothing_is_said_to_be_done_while_emails_wait()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 1, 9, 12, 0, TimeSpan.Zero));
        await using var sink = new SmtpSink();
        await using var world = await WithMailAsync(sink, clock);
        await world.App.WithdrawAsync(await world.App.GivenPublishedDocumentAsync(Snow));
        await world.DeliverAsync();
        var lena = await world.AsAsync(Clerk);
        Assert.Contains("Emails leave. The last one left on 1 March 2027 at 09:12.", (await lena.Open("/council")).Text, StringComparison.Ordinal);

        await sink.DownAsync();
        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        clock.Advance(TimeSpan.FromSeconds(61));

        const string Outage = "The mail server has not taken anything since 1 March 2027 at 09:12: 2 emails wait.";
        foreach (var page in (string[])["/council", "/council/incidents"])
        {
            await lena.Open(page);
            Assert.Contains(Outage, lena.Page.Document.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("has done everything", lena.Page.Text, StringComparison.Ordinal);
        sink.Up();
        await world.DeliverAsync();
        Assert.Contains("Nothing waits here: the portal has done everything.", (await lena.Open("/council/incidents")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_stops_all_email_loudly_and_lets_it_leave_again()
    {
        const string Drew = "drew.admin@council.example";
        await using var sink = new SmtpSink();
        await using var world = await WithMailAsync(sink);
        await world.Database.GivenCouncilUserAsync(Drew, CouncilRoles.Administrator);
        var drew = await world.AsAsync(Drew);
        await drew.Open("/council/incidents");
        await drew.Follow("Stop all email");
        await drew.Press("Stop all email");
        Assert.Contains("Enter why all email is stopped", drew.Page.Text, StringComparison.Ordinal);
        await drew.Fill("Why all email is stopped", "A wrong price was published.").Press("Stop all email");

        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();

        Assert.Empty(sink.Messages);
        var lena = await world.AsAsync(Clerk);
        var warning = (await lena.Open("/council")).Document.QuerySelector(".govuk-warning-text")!.TextContent;
        Assert.Matches("All email is stopped since .* by .*: A wrong price was published\\. 2 emails wait\\.", warning);
        Assert.Equal(HttpStatusCode.Forbidden, (await lena.Open("/council/incidents/stop-email")).Status);
        await drew.Open("/council/incidents");
        await drew.Follow("Let email leave again");
        await drew.Press("Let email leave again");
        await world.DeliverAsync();
        Assert.Equal(2, sink.Messages.Count);
        var audit = Spaced((await drew.Open("/council/audit")).Text);
        Assert.Matches("Email let go againDrew Admin.*All email stoppedDrew Admin.*A wrong price was published\\.", audit);
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<PortalWorld> WithMailAsync(SmtpSink sink, FakeTimeProvider? clock = null) => PortalWorld.BeginAsync(
        cluster,
        clock,
        ("Mail:Host", "127.0.0.1"),
        ("Mail:Port", sink.Port.ToString(CultureInfo.InvariantCulture)),
        ("Mail:Security", "None"),
        ("Mail:From", "portal@council.example"));
}
