using MimeKit;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Tasks;

/// <summary>The council asks providers by email for what waits for them.</summary>
public sealed class ChaseTests(PortalCluster cluster)
{
    private const string Sleepovers = "Chase Sleepovers";
    private const string Harbour = "Chase Harbour View Care";

    [Fact]
    public async Task A_provider_gets_one_email_with_all_that_waits_and_its_page_says_who_asked()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var document = await world.App.GivenPublishedDocumentAsync();
        await world.Database.ExecuteAsync($"insert into email_choices (user_id, kind, pace) select id, 'tasks-waiting', 'Off' from users where email = '{Sam}'");
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        await ann.Open("/council/providers/P1001");
        Assert.DoesNotContain("Last chased", ann.Page.Text, StringComparison.Ordinal);

        await ann.Follow("Chase");
        Assert.Equal(("Sleepovers", "2 waiting for Sleepovers", "Never"), (ann.Page.Rows[0]["Provider"], ann.Page.Rows[0]["Waiting"], ann.Page.Rows[0]["Last chased"]));
        var form = ann.Page;
        await ann.Press("Send the emails");
        Assert.Contains("The portal sends an email to Sleepovers (2 tasks).", ann.Page.Text, StringComparison.Ordinal);
        await ann.PressOn(form, "Send the emails"); // once more
        Assert.Contains("The portal sends an email to Sleepovers (2 tasks).", ann.Page.Text, StringComparison.Ordinal);

        var emails = await SentAsync(world);
        Assert.Equal([InvoiceWorld.Ida, Sarah], emails.Select(e => e.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        Assert.Contains("Ann Author of Suffolk County Council asks you to do what waits for Sleepovers:", emails[0].TextBody!, StringComparison.Ordinal);
        Assert.Contains($"Documents to agree\r\n\r\n* IPA Contract, {Cinder}, due ", emails[0].TextBody!.ReplaceLineEndings("\r\n"), StringComparison.Ordinal);
        Assert.Contains($"/tasks/{document}", emails[0].TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain(emails, e => e.TextBody!.Contains("Ella", StringComparison.Ordinal) || e.HtmlBody!.Contains("Ella", StringComparison.Ordinal));
        await ann.Open("/council/providers/P1001");
        Assert.Contains($"Last chased {Host.Look.Text.Date(DateTimeOffset.UtcNow)} by Ann Author, for 2 tasks.", ann.Page.Text, StringComparison.Ordinal);
        Assert.Contains($"It went to {InvoiceWorld.Ida}, {Sarah}.", ann.Page.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            $"P1001 Ann Author 2: Documents to agree: IPA Contract, {Cinder}, due ",
            await world.Database.ScalarAsync<string>("select string_agg(subject || ' ' || user_name || ' ' || detail, '|') from audit_entries where kind = 'ProviderChased'"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_chased_today_is_chased_again_only_by_a_tick_that_says_so()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var (ann, finn) = (await world.AsAsync(InvoiceWorld.Ann), await world.AsAsync(InvoiceWorld.Finn));
        await finn.Open("/council/my-work?Queue=Providers");
        await finn.Follow("Chase providers");
        await ann.Open("/council/chase?provider=P1001");
        await ann.Press("Send the emails");
        await finn.Press("Send the emails");
        Assert.Contains("The portal sends an email to Harbour View Care (1 task).", finn.Page.Text, StringComparison.Ordinal);
        Assert.Contains("A colleague has chased Sleepovers (1 task) after you opened this page, so no second email goes there.", finn.Page.Text, StringComparison.Ordinal);

        await finn.Open("/council/chase?provider=P1001");
        Assert.Contains(" by Ann Author Tick it only to send a second email today", finn.Page.Rows[0]["Last chased"], StringComparison.Ordinal);
        await finn.Press("Send the emails");
        Assert.Equal(["Tick at least one provider"], finn.Page.Errors);
        Assert.Equal(2, (await SentAsync(world)).Count);
        await finn.Choose(Sleepovers).Press("Send the emails");

        Assert.Equal(3, (await SentAsync(world)).Count);
        Assert.Equal(3L, await world.Database.ScalarAsync<long>("select count(*) from provider_chases"));
    }

    [Fact]
    public async Task A_provider_for_which_nothing_waits_or_where_nobody_can_do_it_gets_none_and_the_page_says_so()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("update workflow_instances set turn_kind = 'Nobody' where provider_ref = 'P1001'; update memberships set roles = 1 where provider_ref = 'P1002'");
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        await ann.Open("/council/providers/P1001");
        Assert.DoesNotContain("Chase", ann.Page.Links);

        await ann.Open("/council/chase?provider=P1001&provider=P1002");
        Assert.Null(ann.Page.Document.QuerySelector("#c-P1001[checked]"));
        await ann.Choose(Sleepovers).Choose(Harbour).Press("Send the emails");

        Assert.Contains("Nothing waits for Sleepovers, so no email goes there.", ann.Page.Text, StringComparison.Ordinal);
        Assert.Contains("No email goes to Harbour View Care (1 task): nobody there can do what waits, or they chose not to get this email.", ann.Page.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0L), ((await SentAsync(world)).Count, await world.Database.ScalarAsync<long>("select count(*) from provider_chases")));
    }

    [Fact]
    public async Task The_providers_of_ticked_tasks_are_chased_from_my_work_by_one_email_each_and_once_a_day()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        await ann.Open("/council/my-work");
        Assert.DoesNotContain("Chase the providers of the chosen", ann.Page.Buttons);
        await ann.Open("/council/my-work?Queue=Providers");
        await ann.Press("Chase the providers of the chosen");
        Assert.Equal(["Tick at least one task"], ann.Page.Errors);
        ann.Page.Document.QuerySelectorAll("input[name=Chosen]").ToList().ForEach(box => box.SetAttribute("checked", ""));
        Assert.Equal(3, ann.Page.Rows.Count);
        var form = ann.Page;
        await ann.Press("Chase the providers of the chosen");

        Assert.Equal("/council/my-work?Queue=Providers", ann.Page.Path);
        Assert.Contains("The portal sends an email to Harbour View Care (1 task), Sleepovers (2 tasks).", ann.Page.Text, StringComparison.Ordinal);
        await ann.PressOn(form, "Chase the providers of the chosen"); // once more
        Assert.Equal(2L, await world.Database.ScalarAsync<long>("select count(*) from provider_chases"));
        Assert.Equal(2L, await world.Database.ScalarAsync<long>("select count(*) from audit_entries where kind = 'ProviderChased'"));
        Assert.All((await SentAsync(world)).GroupBy(e => e.To.Mailboxes.Single().Address), mails => Assert.Single(mails));

        await ann.Open("/council/my-work?Queue=Providers");
        ann.Page.Document.QuerySelectorAll("input[name=Chosen]").ToList().ForEach(box => box.SetAttribute("checked", ""));
        await ann.Press("Chase the providers of the chosen");
        Assert.Contains("No second email goes today to Harbour View Care (1 task), Sleepovers (2 tasks): they were chased already.", ann.Page.Text, StringComparison.Ordinal);
        Assert.Equal(2L, await world.Database.ScalarAsync<long>("select count(*) from provider_chases"));

        await world.Database.ExecuteAsync("update workflow_instances set turn_kind = 'Nobody' where provider_ref is not null");
        await ann.PressOn(form, "Chase the providers of the chosen");
        Assert.Equal(["None of these tasks waits for a provider any more"], ann.Page.Errors);
    }

    private static async Task<List<MimeMessage>> SentAsync(PortalWorld world)
    {
        await world.DeliverAsync();
        return [.. world.Emails().Where(e => e.Subject!.Contains(" for ", StringComparison.Ordinal) && e.Subject.Contains("wait", StringComparison.Ordinal))];
    }
}
