using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Register;

namespace Portal.Host.Tests.Uplifts;

/// <summary>A provider asks for another price, the placements team sees what it costs and answers, and the register ends it.</summary>
public sealed class UpliftTests(PortalCluster cluster)
{
    private const string Ida = "ida.invoices@sleepovers.example";
    private const string Ira = "ira.invoices@harbour.example";

    [Fact]
    public async Task It_is_asked_for_asked_back_answered_agreed_and_ends_when_the_register_has_it()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await AskAsync(ida, "£1,050.00");

        Assert.Equal(("To be answered", "Wages rose <b>, said O'Neill."), (ida.Page.Fact("State"), ida.Page.Fact("Reason")));
        Assert.Equal(("L4001", "£1,000.00", "£1,050.00", "-", "£100.00"), ida.Page.Rows.Select(r => (r["Line item"], r["Price before"], r["Asked for"], r["Agreed"], r["Cost in 15/16"])).Single());
        await world.DeliverAsync();
        var told = Assert.Single(world.Emails());
        Assert.Equal("Price uplift request: L4001 from 18/03/2016, Sleepovers", told.Subject);
        Assert.DoesNotContain(PortalGivens.ClientNames, name => told.TextBody!.Contains(name, StringComparison.Ordinal));

        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open("/council");
        Assert.Contains("1 request to answer", clerk.Page.Text, StringComparison.Ordinal);
        await clerk.Open("/council/uplifts");
        await clerk.Follow("L4001 from 18/03/2016");
        await clerk.Press("Ask back");
        Assert.Equal("Error: Enter your question", clerk.Page.ErrorBeside("Question"));
        await clerk.Fill("Question", "Since when?").Press("Ask back");
        Assert.Equal("Question to the provider", clerk.Page.Fact("State"));

        await ida.Open("/provider");
        Assert.Contains("1 question to answer", ida.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/uplifts");
        await ida.Follow("L4001 from 18/03/2016");
        await ida.Fill("Answer", "Since January.").Press("Answer");
        await clerk.Open(clerk.Page.Path);
        Assert.Contains("Since January.", clerk.Page.Text, StringComparison.Ordinal);
        await clerk.Fill("Weekly price for each line item", "1,040").Fill("Rise in per cent", "4").Fill("Letter about the other price", "For this year.").Press("Agree to another price");
        Assert.Equal((HttpStatusCode.Conflict, "Error: Enter either a weekly price or a rise in per cent"), (clerk.Page.Status, clerk.Page.ErrorBeside("Weekly price for each line item")));
        await clerk.Fill("Rise in per cent", "").Press("Agree to another price");
        Assert.Equal(("Agreed, waiting for the register", "£1,040.00"), (clerk.Page.Fact("State"), clerk.Page.Rows[0]["Agreed"]));

        await FollowAsync(world);
        await ida.Open(ida.Page.Path);
        Assert.Equal("Agreed, waiting for the register", ida.Page.Fact("State"));
        await world.Database.ExecuteAsync(
            """
            update care_package_line_items set end_date = '2016-03-17' where ref = 'L4001';
            insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised)
            select 'L4001B', care_package_ref, ss_ref, service_ref, contract_ref, service_level, '2016-03-18', 1040, pricing, true from care_package_line_items where ref = 'L4001'
            """);
        await FollowAsync(world);
        await FollowAsync(world);
        await ida.Open(ida.Page.Path);
        Assert.Equal("In the register", ida.Page.Fact("State"));
        await world.DeliverAsync();
        Assert.Equal(
            ["Price uplift request agreed: L4001 from 18/03/2016",
                "Price uplift request brought into the register: L4001 from 18/03/2016", "Question about a price uplift request: L4001 from 18/03/2016"],
            world.Emails().Where(l => l.To.Mailboxes.Single().Address == Ida).Select(l => l.Subject).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_is_decided_and_answered_on_the_page_of_its_task_which_says_what_comes_next()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await AskAsync(ida, "£1,050.00");
        var task = $"/tasks/{await world.Database.ScalarAsync<Guid>("select id from uplift_requests")}";
        var clerk = await world.AsAsync(PortalGivens.Clerk);

        await clerk.Open(task);
        Assert.Equal((task, "Wages rose <b>, said O'Neill."), (clerk.Page.Path, clerk.Page.Fact("Reason")));
        Assert.Equal(("L4001", "£1,000.00", "£1,050.00"), clerk.Page.Rows.Select(r => (r["Line item"], r["Price before"], r["Asked for"])).Single());
        Assert.Subset(clerk.Page.Buttons.ToHashSet(StringComparer.Ordinal), new HashSet<string>(["Agree", "Agree to another price", "Ask back", "Decline"], StringComparer.Ordinal));
        Assert.DoesNotContain("What happened", clerk.Page.Text, StringComparison.Ordinal);
        await clerk.Press("Decline");
        Assert.Equal((task, "Error: Enter why you decline this"), (clerk.Page.Address.AbsolutePath, clerk.Page.ErrorBeside("Reason for declining")));
        await clerk.Fill("Question", "Since when?").Press("Ask back");
        Assert.Contains("You asked the provider.", clerk.Page.Text, StringComparison.Ordinal);
        Assert.Equal(task, clerk.Page.Path);

        await ida.Open(task);
        Assert.Equal("Since when?", ida.Page.Fact("From the council")[.."Since when?".Length]);
        await ida.Fill("Answer", "Since January.").Press("Answer");
        Assert.Contains("The portal tells the placements team by email.", ida.Page.Text, StringComparison.Ordinal);
        await clerk.Open(task);
        await clerk.Fill("Letter", "For this year.").Press("Agree");
        Assert.Equal($"/council/uplifts/{task["/tasks/".Length..]}", (await clerk.Open(task)).Path); // nothing is left to do there
        Assert.Equal("Agreed, waiting for the register", clerk.Page.Fact("State"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_what_was_typed_stays()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/uplifts/new");
        await ida.Fill("First day at the new price", "31/02/2016").Fill("New weekly price of L4001", "lots").Press("Ask");
        Assert.Equal(("lots", "31/02/2016"), (ida.Page.Value("New weekly price of L4001"), ida.Page.Value("First day at the new price")));
        Assert.Equal("Error: Enter why the price should change", ida.Page.ErrorBeside("Reason"));
        await ida.Fill("First day at the new price", "18/03/2016").Fill("New weekly price of L4001", "1,000.00").Fill("Reason", "=cmd() 🙂").Press("Ask");
        Assert.Equal(HttpStatusCode.Conflict, ida.Page.Status);
        Assert.Contains("L4001 already costs that", Assert.Single(ida.Page.Errors), StringComparison.Ordinal);
        await ida.Fill("New weekly price of L4001", "").Press("Ask");
        Assert.Contains("Enter another price for at least one line item", Assert.Single(ida.Page.Errors), StringComparison.Ordinal);
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from uplift_requests"));
    }

    [Fact]
    public async Task The_same_form_twice_makes_one_and_another_providers_do_not_exist()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        var form = await AskAsync(ida, "1050");
        await ida.PressOn(form, "Ask");
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from uplift_requests"));
        var path = ida.Page.Path;

        var ira = await world.AsAsync(Ira);
        Assert.Equal(HttpStatusCode.NotFound, (await ira.Open(path)).Status);
        Assert.Empty((await ira.Open("/provider/uplifts")).Rows);
        var sarah = await world.AsAsync(PortalGivens.Sarah); // signs, and neither invoices nor asks
        Assert.Equal(HttpStatusCode.Forbidden, (await sarah.Open("/provider/uplifts/new")).Status);
        await sarah.Open(path);
        Assert.DoesNotContain("Withdraw", sarah.Page.Buttons);

        await ida.Press("Withdraw");
        Assert.Equal("Withdrawn", ida.Page.Fact("State"));
        Assert.Empty(ida.Page.Buttons.Intersect(["Withdraw", "Answer"], StringComparer.Ordinal));
        Assert.Equal("Withdrawn", await world.Database.ScalarAsync<string>("select state from workflow_instances where definition = 'Price uplift request'"));
    }

    [Fact]
    public async Task A_form_that_was_sent_with_other_words_before_is_never_answered_with_success()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await AskAsync(ida, "1050");
        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open("/council/uplifts");
        var form = await clerk.Follow("L4001 from 18/03/2016");
        await clerk.Fill("Reason for declining", "One.").Press("Decline");
        await clerk.PressOn(form, "Decline");
        Assert.Equal(HttpStatusCode.OK, clerk.Page.Status);

        ((AngleSharp.Html.Dom.IHtmlTextAreaElement)form.Field("Reason for declining")).Value = "Two.";
        await clerk.PressOn(form, "Decline");

        Assert.Equal(HttpStatusCode.Conflict, clerk.Page.Status);
        Assert.StartsWith("You already sent this page: declined on", Assert.Single(clerk.Page.Errors), StringComparison.Ordinal);
        Assert.Equal("Two.", clerk.Page.Document.QuerySelector(".portal-typed")!.TextContent);
        Assert.Equal("One.", await world.Database.ScalarAsync<string>("select answer from uplift_requests"));
    }

    [Fact]
    public async Task What_began_a_request_is_told_in_words_and_a_form_without_an_id_makes_one()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/uplifts/new");
        ida.Page.Document.QuerySelector("input[name=RequestId]")!.SetAttribute("value", Guid.Empty.ToString());
        await ida.Fill("First day at the new price", "18/03/2016").Fill("New weekly price of L4001", "1050").Fill("Reason", "Wages rose.").Press("Ask");
        Assert.Equal("To be answered", ida.Page.Fact("State"));

        ida.Page.Document.QuerySelector("input[name=Seen]")!.SetAttribute("value", "0");
        await ida.Press("Withdraw");

        Assert.Contains("was faster: asked for on", Assert.Single(ida.Page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_ten_working_days_the_placements_team_is_reminded_once()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2016, 3, 1, 10, 0, 0, TimeSpan.Zero));
        await using var world = await BeginAsync(clock);
        await AskAsync(await world.AsAsync(Ida), "1050");
        await world.DeliverAsync();

        clock.SetUtcNow(new DateTimeOffset(2016, 3, 16, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await world.App.Services.GetRequiredService<DueTimers>().FireAsync(CancellationToken.None));
        await world.DeliverAsync();
        Assert.Single(world.Emails(), x => x.Subject == "Still to answer: L4001 from 18/03/2016, Sleepovers");
        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open("/council/work?show=Overdue");
        await clerk.Follow("L4001 from 18/03/2016");
        await clerk.Follow("Open the request");
        Assert.Equal(HttpStatusCode.OK, clerk.Page.Status);
    }

    private static async Task FollowAsync(PortalWorld world)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FollowRegister>().RunAsync(CancellationToken.None);
    }

    private static async Task<FormPage> AskAsync(FormClient ida, string price)
    {
        await ida.Open("/provider/uplifts");
        await ida.Follow("Ask for another price");
        var form = ida.Page;
        await ida.Fill("First day at the new price", "18/03/2016").Fill("New weekly price of L4001", price).Fill("Reason", "Wages rose <b>, said O'Neill.").Press("Ask");
        return form;
    }

    private async Task<PortalWorld> BeginAsync(FakeTimeProvider? clock = null)
    {
        var world = await PortalWorld.BeginAsync(cluster, clock ?? new FakeTimeProvider(new DateTimeOffset(2016, 3, 15, 12, 0, 0, TimeSpan.Zero)));
        await world.Database.GivenProviderUserAsync(Ida, ProviderRoles.Invoicing, "P1001");
        await world.Database.GivenProviderUserAsync(Ira, ProviderRoles.Actions, "P1002");
        return world;
    }
}
