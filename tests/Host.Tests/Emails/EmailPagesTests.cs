using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Guarding;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Emails;

/// <summary>What was told to whom, why, and whether it left; and once more, where somebody asks.</summary>
public sealed class EmailPagesTests(PortalCluster cluster)
{
    [Fact]
    public async Task Every_email_is_found_by_reader_provider_state_kind_reference_and_day()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        await world.App.WithdrawAsync(await world.App.GivenPublishedDocumentAsync(Robin)); // waits: nobody has delivered it
        await world.App.Services.GetRequiredService<Workflows.Engine.OutboxDispatcher>().DispatchAsync(CancellationToken.None);
        var lena = await world.AsAsync(Clerk);

        Assert.Equal(4, (await RowsAsync("")).Count);
        Assert.Equal(["Sam Second", "Sarah Lock"], (await RowsAsync("?Provider=P1001")).Select(r => r["To"]).Order(StringComparer.Ordinal));
        Assert.All(await RowsAsync("?State=Waiting"), r => Assert.Equal(("Harry Quay", "-", "Harbour View Care", "Waiting"), (r["To"], r["Sent"], r["Provider"], r["State"])));
        Assert.Equal("Sarah Lock", Assert.Single(await RowsAsync("?To=" + Sarah.ToUpperInvariant()))["To"]);
        Assert.Equal("Sarah Lock", Assert.Single(await RowsAsync("?To=lock"))["To"]);
        Assert.Single(await RowsAsync("?Kind=contract-withdrawn"));
        Assert.Equal(2, (await RowsAsync("?Reference=" + Cinder)).Count);
        Assert.Empty(await RowsAsync("?Reference=" + Snow));
        Assert.Empty(await RowsAsync("?Until=01/01/2020"));
        Assert.Equal(4, (await RowsAsync("?From=01/01/2020")).Count);
        Assert.Empty(await RowsAsync("?State=GivenUp"));
        Assert.Contains("No email matches.", lena.Page.Text, StringComparison.Ordinal);
        await lena.Open("/council/emails?State=nonsense");
        Assert.Equal("Error: Choose one of the list", lena.Page.ErrorBeside("State"));

        async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(string query) => [.. (await lena.Open("/council/emails" + query)).Rows];
    }

    [Fact]
    public async Task An_email_shows_its_words_and_the_move_it_tells_of_and_is_sent_again_once_for_one_form_and_audited()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        var lena = await world.AsAsync(Clerk);
        await lena.Open("/council/emails?To=lock");
        await lena.Follow(lena.Page.Document.QuerySelector("tbody th a")!.TextContent);
        var address = lena.Page.Path;

        Assert.Contains("Please sign in, read the document, and agree it or reject it with a reason.", lena.Page.Document.QuerySelector(".portal-letter")!.TextContent, StringComparison.Ordinal);
        var why = Assert.Single(lena.Page.Rows);
        Assert.Equal(("Published", "Lena Clerk"), (why["What was done"], why["By"]));
        Assert.Equal($"/council/work/{id}", lena.Page.Document.QuerySelector("tbody th a")!.GetAttribute("href"));
        var open = lena.Page;
        await lena.Press("Send it again");
        Assert.Contains("The email is sent again.", lena.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Waiting", lena.Page.Fact("State"));
        await lena.PressOn(open, "Send it again"); // the same form
        await world.DeliverAsync();

        Assert.Equal(2, world.Emails().Count(e => e.To.Mailboxes.Single().Address == Sarah));
        Assert.Equal(3, world.Emails().Count);
        Assert.Equal("Sent", (await lena.Open(lena.Page.Path)).Fact("State"));
        await lena.Follow("The email that this one repeats");
        Assert.Equal(address, lena.Page.Path);
        Assert.Equal(Sarah, await world.Database.ScalarAsync<string>("select subject from audit_entries where kind = 'EmailSentAgain'"));
        Assert.Equal(Clerk, await world.Database.ScalarAsync<string>("select u.email from audit_entries a join users u on u.id = a.user_id where a.kind = 'EmailSentAgain'"));
    }

    [Fact]
    public async Task Nothing_is_sent_again_to_somebody_who_has_left_or_that_is_on_its_way_or_holds_a_link()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        await using (var scope = world.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RequestPasswordReset>().RunAsync(Sam, _ => Task.FromResult("/reset-password?token=only-once-4711"));
        }

        var lena = await world.AsAsync(Clerk);
        var told = await world.Database.ScalarAsync<Guid>($"select id from emails where \"to\" = '{Sarah}'");
        await lena.Open($"/council/emails/{told}");
        await world.Database.ExecuteAsync($"delete from memberships where user_id = (select id from users where email = '{Sarah}')");
        await lena.Press("Send it again");
        Assert.Equal(HttpStatusCode.Conflict, lena.Page.Status);
        Assert.Contains("Sarah Lock no longer has access to what this email is about", lena.Page.Text, StringComparison.Ordinal);

        var secret = await world.Database.ScalarAsync<Guid>("select id from emails where is_secret");
        await lena.Open($"/council/emails/{secret}");
        Assert.DoesNotContain("only-once-4711", lena.Page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("its words are not shown", lena.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send it again", lena.Page.Buttons);
        var route = new PortalRoute("/council/emails/{id:guid}", "POST", "SendAgain");
        Assert.Equal(HttpStatusCode.Conflict, (await lena.KnockAsync(route, route.Address(secret, Cinder))).Status);
        Assert.Equal(3L, await world.Database.ScalarAsync<long>("select count(*) from emails"));
    }

    [Fact]
    public async Task Whoever_is_not_of_the_placements_team_reads_and_sends_nothing_again()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        await world.Database.GivenCouncilUserAsync("finn.ance@council.example", CouncilRoles.InvoiceAuthoriser);
        var finn = await world.AsAsync("finn.ance@council.example");
        var id = await world.Database.ScalarAsync<Guid>("select id from emails limit 1");

        await finn.Open($"/council/emails/{id}");

        Assert.Contains("Why it was written", finn.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send it again", finn.Page.Buttons);
        Assert.Equal(HttpStatusCode.NotFound, (await finn.Open($"/council/emails/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Invoices_that_are_authorised_with_one_press_are_one_email()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.ChangeAsync("L4002", "start_date = '2016-02-01'");
        var ida = await world.AsAsync(InvoiceWorld.Ida);
        await ida.Open("/provider/invoices/proposed?service=S2001");
        await ida.Fill("Reference", "ONE").Press("Save for later");
        await ida.Press("Submit Invoice");
        await ida.CreateAsync("TWO");
        await ida.Press("Submit Invoice");
        await world.DeliverAsync();
        await world.Database.GivenNothingToLookAtAsync();
        var before = world.Emails().Count;
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        await ann.Open("/council/invoices");

        await ann.Choose("Choose ONE of Sleepovers").Choose("Choose TWO of Sleepovers").Press("Authorise the chosen");
        await world.DeliverAsync();

        Assert.Equal(2, await world.Database.ScalarAsync<long>("select count(*) from invoices where state = 'Authorised'"));
        Assert.Equal(["Invoice authorised: 2"], world.Emails().Select(e => e.Subject!).Where(s => s.Contains("uthorised", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal));
        Assert.True(world.Emails().Count > before);
    }
}
