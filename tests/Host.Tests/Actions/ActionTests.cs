using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.PurchaseOrders;
using static Portal.TestKit.ActionGivens;

namespace Portal.Host.Tests.Actions;

/// <summary>A conversation by the doors that both sides use (the guide, parts 2 and 3).</summary>
public sealed class ActionTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_query_is_opened_from_a_line_item_answered_asked_to_be_closed_and_closed()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/care-packages");
        await ada.Follow("Submit Action about L4001");
        Assert.Equal(("Query about L4001 (Care package line item)", "InvoiceQuery"), (ada.Page.Value("Title"), ada.Page.Value("Type")));
        Assert.Contains("Do not report safeguarding concerns here.", ada.Page.Text, StringComparison.Ordinal);

        await ada.Select("Type", "Invoice query").Fill("Message", "The nights are wrong: £10 <b>too little</b>.").Press("Create Action");

        Assert.Equal(("Pending", "LA (Invoice Queries)", "L4001 (Care package line item)"), (ada.Page.Fact("Status"), ada.Page.Fact("Assigned To"), ada.Page.Fact("Re:")));
        Assert.Contains("The nights are wrong: £10 <b>too little</b>.", ada.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Assigned to Invoice Queries", ada.Page.Text, StringComparison.Ordinal);
        var address = ada.Page.Path;

        await world.Database.ExecuteAsync("delete from action_reads"); // she went away before she saw her own post
        Assert.DoesNotContain("Unread", (await ada.Open("/provider/actions")).Rows.Single()["Title"], StringComparison.Ordinal);
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open("/council");
        Assert.Contains("1 open", quinn.Page.Text, StringComparison.Ordinal);
        await quinn.Open("/council/actions");
        Assert.Equal(("Pending", "LA (Invoice Queries)", "Sleepovers"), quinn.Page.Rows.Select(r => (r["Status"], r["Assigned To"], r["Provider"])).Single());
        await quinn.Follow("Query about L4001 (Care package line item)");
        await quinn.Fill("Note", "Rang her.").Press("Add note");
        await quinn.Fill("Message to the provider", "Which nights?").Press("Comment");
        Assert.Equal("Provider (Sleepovers)", quinn.Page.Fact("Assigned To"));

        await world.DeliverAsync();
        var told = Assert.Single(world.Emails(), l => l.To.Mailboxes.Single().Address == Ada);
        Assert.Equal((Ada, "New post: action 1001 (Invoice query)"), (told.To.Mailboxes.Single().Address, told.Subject));
        Assert.Contains(address.Replace("/provider/actions/", "/tasks/", StringComparison.Ordinal), told.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("nights", told.TextBody, StringComparison.Ordinal);
        Assert.Contains("It is due on ", told.TextBody, StringComparison.Ordinal);

        await ada.Open("/provider/actions");
        Assert.Equal("Query about L4001 (Care package line item) Unread", ada.Page.Rows.Single()["Title"]);
        await ada.Open(address);
        Assert.Contains("Which nights?", ada.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rang her.", ada.Page.Text, StringComparison.Ordinal);
        await ada.Fill("Comment", "Found them, thank you.").Press("Request Closure");
        Assert.Equal("Closure requested", ada.Page.Fact("Status"));

        await quinn.Open(quinn.Page.Path);
        await quinn.Press("Close");
        Assert.Equal((HttpStatusCode.Conflict, "Error: Enter the reason as a message to the provider"), (quinn.Page.Status, quinn.Page.ErrorBeside("Message to the provider")));
        await quinn.Fill("Message to the provider", "Settled.").Press("Close");
        Assert.Equal("Closed", quinn.Page.Fact("Status"));

        await ada.Open("/provider/actions");
        Assert.Contains("No open Actions. 1 closed action", ada.Page.Text, StringComparison.Ordinal);
        await ada.Follow("1 closed action");
        Assert.Equal("Closed", ada.Page.Rows.Single()["Status"]);
        await ada.Open(address);
        await ada.Fill("Why do you reopen it?", "They are wrong again.").Press("Reopen");
        Assert.Equal("Pending", ada.Page.Fact("Status"));
    }

    [Fact]
    public async Task From_every_kind_of_record_its_name_the_usual_type_and_only_the_types_that_fit_are_offered()
    {
        await using var world = await BeginAsync();
        await world.Database.GivenProviderUserAsync(MoneyGivens.Ivy, ProviderRoles.Invoicing | ProviderRoles.Actions, "P1001");
        await world.Database.GivenReleasedAsync("P1001", MoneyGivens.February2016);
        var invoice = await world.App.GivenInvoiceAsync("123456");
        var document = await world.App.GivenPublishedDocumentAsync();
        await world.App.Services.GetRequiredService<RaisePurchaseOrders>().RunAsync(CancellationToken.None);
        var order = await world.Database.ScalarAsync<Guid>("select id from purchase_orders where provider_ref = 'P1001' limit 1");
        var ivy = await world.AsAsync(MoneyGivens.Ivy);

        foreach (var (page, re, usual, types) in (IEnumerable<(string, string, string, string)>)
            [
                ($"/provider/invoices/{invoice}", "123456 (Invoice)", "InvoiceQuery", "Invoice query,Placement query,Additional cost query"),
                ($"/provider/contracts/{document}", "IPA Contract, C1170421 (Contract document)", "PlacementQuery", "Placement query,Additional cost query"),
                ($"/provider/purchase-orders/{order}", "(Purchase order)", "InvoiceQuery", "Invoice query,Additional cost query"),
                ("/provider/care-packages/L4001", "L4001 (Care package line item)", "InvoiceQuery", "Invoice query,Placement query,Additional cost query"),
            ])
        {
            await ivy.Open(page);
            await ivy.Follow("New Action");
            Assert.Equal((page, usual, "[No Selection]," + types),
                (page, ivy.Page.Value("Type"), string.Join(',', ivy.Page.Document.QuerySelectorAll("#Type option").Select(o => o.TextContent.Trim()))));
            Assert.EndsWith(re, ivy.Page.Value("Title"), StringComparison.Ordinal);
            await ivy.Fill("Message", "Please look.").Press("Create Action");
            Assert.EndsWith(re, ivy.Page.Fact("Re:"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_council_asks_a_provider_from_a_record_and_the_provider_answers()
    {
        await using var world = await BeginAsync();
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open("/council/care-packages/L4001");
        await quinn.Follow("New Action");
        Assert.Equal("Query about L4001 (Care package line item)", quinn.Page.Value("Title"));
        Assert.Contains("Provider: Sleepovers", quinn.Page.Text, StringComparison.Ordinal);
        await quinn.Select("Type", "Placement query").Fill("Message", "Is she still with you?").Press("Create Action");

        Assert.Equal(("Provider (Sleepovers)", "Pending"), (quinn.Page.Fact("Assigned To"), quinn.Page.Fact("Status")));
        Assert.StartsWith("By Quinn Queries (Suffolk County Council) on", quinn.Page.Fact("Opened"), StringComparison.Ordinal);
        Assert.Contains("Action 1001 is created. Sleepovers is told by email", quinn.Page.Text, StringComparison.Ordinal);
        await world.DeliverAsync();
        Assert.Equal(Ada, Assert.Single(world.Emails(), l => l.Subject == "New post: action 1001 (Placement query)").To.Mailboxes.Single().Address);

        var ada = await world.AsAsync(Ada);
        Assert.Contains("1 open", ada.Page.Text, StringComparison.Ordinal);
        await ada.Open("/provider/actions");
        await ada.Follow("Query about L4001 (Care package line item)");
        Assert.Contains("Is she still with you?", ada.Page.Text, StringComparison.Ordinal);
        await ada.Fill("Comment", "She is.").Press("Comment");
        Assert.Equal("LA (Placements)", ada.Page.Fact("Assigned To"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.AsAsync(Hal)).Open(ada.Page.Path)).Status);
    }

    [Fact]
    public async Task The_council_asks_about_no_record_only_where_it_chose_the_provider_and_never_about_what_the_provider_cannot_know()
    {
        await using var world = await BeginAsync();
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open("/council/actions");
        await quinn.Follow("New Action");
        await quinn.Select("Type", "Invoice query").Fill("Title", "Bank holiday").Fill("Message", "Are you open?").Press("Create Action");
        Assert.Equal(("Error: Choose the provider", "Are you open?"), (quinn.Page.ErrorBeside("Provider"), quinn.Page.Value("Message")));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from actions"));
        await quinn.Select("Provider", "Sleepovers").Press("Create Action"); // not the first of the list
        Assert.Equal("Provider (Sleepovers)", quinn.Page.Fact("Assigned To"));
        var theirs = quinn.Page.Path.Replace("/council", "/provider", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await world.AsAsync(Ada)).Open(theirs)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.AsAsync(Hal)).Open(theirs)).Status);

        var draft = await world.App.GivenDraftAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await quinn.Open($"/council/actions/new?About=ContractDocument&Key={draft}")).Status);
        Assert.DoesNotContain("New Action", (await quinn.Open($"/council/contracts/{draft}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_providers_action_does_not_exist_neither_on_a_page_nor_in_a_search_nor_in_a_file()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync("zebrafish", title: "zebrafish");
        await world.Database.ExecuteAsync($"insert into memberships (user_id, provider_ref, roles) select id, 'P1001', {(int)ProviderRoles.Actions} from users where email = '{Hal}'"); // one person of two providers, acting for the other
        var hal = world.Stranger();
        await hal.SignInAsync(Hal);
        await hal.Press("Harbour View Care");

        Assert.Equal(HttpStatusCode.NotFound, (await hal.Open($"/provider/actions/{id}")).Status);
        Assert.DoesNotContain("zebrafish", (await hal.Open("/provider/actions?Search=zebrafish")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("zebrafish", System.Text.Encoding.UTF8.GetString((await hal.Open("/provider/actions?handler=Csv")).Bytes), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hal.Open("/provider/actions/new?About=LineItem&Key=L4001")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hal.Open("/provider/actions/new?About=Nonsense&Key=L4001")).Status);
    }

    [Fact]
    public async Task Who_may_only_read_reads_and_has_no_button()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync();
        var sarah = await world.AsAsync(PortalGivens.Sarah); // a signatory

        await sarah.Open($"/provider/actions/{id}");

        Assert.Equal(HttpStatusCode.OK, sarah.Page.Status);
        Assert.DoesNotContain("Comment", sarah.Page.Buttons);
        Assert.Equal(HttpStatusCode.Forbidden, (await sarah.Open("/provider/actions/new")).Status);
    }

    [Fact]
    public async Task What_is_missing_or_too_long_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/actions/new");

        await ada.Fill("Message", "مرحبا 👍 O'Neill").Press("Create Action");
        Assert.Equal(["Choose the type", "Enter a title"], ada.Page.Errors);
        Assert.Equal("مرحبا 👍 O'Neill", ada.Page.Value("Message"));

        await ada.Select("Type", "Placement query").Fill("Title", "=cmd() £").Fill("Message", new string('x', 7_501)).Press("Create Action");
        Assert.Equal("Error: The message must be 7,500 characters or fewer", ada.Page.ErrorBeside("Message"));
        Assert.Equal(0, await world.Database.ScalarAsync<long>("select count(*) from actions"));

        await ada.Fill("Message", "Short.").Press("Create Action");
        await ada.Open("/provider/actions?handler=Csv");
        Assert.Matches("[0-9]{2}/[0-9]{2}/20[0-9]{2} [0-9]{2}:[0-9]{2},\"?'=cmd\\(\\) £\"?,.*LA \\(Placements\\)", System.Text.Encoding.UTF8.GetString(ada.Page.Bytes));
        Assert.Contains("'=cmd() £", System.Text.Encoding.UTF8.GetString(ada.Page.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_council_assigns_and_sets_the_due_date_and_finds_its_work()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync();
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open($"/council/actions/{id}");

        await quinn.Select("Assign to", "Invoice Queries: Quinn Queries (me)").Press("Assign");
        await quinn.Open("/council/actions");
        await quinn.Follow("My actions");
        Assert.Equal("LA (Invoice Queries) Quinn Queries", quinn.Page.Rows.Single()["Assigned To"]);
        await quinn.Follow("Unassigned");
        Assert.Empty(quinn.Page.Rows);
        await quinn.Open($"/council/actions/{id}");
        await quinn.Fill("Due date", "01/01/2016").Press("Set due date");
        Assert.Equal("Error: The due date must be a working day from today on, within a year", quinn.Page.ErrorBeside("Due date"));
        Assert.Equal("01/01/2016", quinn.Page.Value("Due date"));
        await quinn.Fill("Due date", "nonsense").Press("Set due date");
        Assert.NotEmpty(quinn.Page.Errors);
        var lee = await world.AsAsync(Lee);
        await lee.Open("/council/actions?Assignee=Mine");
        Assert.Empty(lee.Page.Rows);
    }

    [Fact]
    public async Task A_record_shows_its_open_actions_to_both_sides()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/actions/new?About=LineItem&Key=L4001");
        await ada.Select("Type", "Placement query").Fill("Message", "Until when?").Press("Create Action");

        await ada.Open("/provider/care-packages/L4001");
        Assert.Contains("Query about L4001 (Care package line item)", ada.Page.Text, StringComparison.Ordinal);
        Assert.Contains("New Action", ada.Page.Buttons.Concat(ada.Page.Links));
        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open("/council/care-packages/L4001");
        Assert.Contains("Query about L4001 (Care package line item)", clerk.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_writes_once_and_a_stale_page_is_told_what_happened()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync();
        var ada = await world.AsAsync(Ada);
        var page = await ada.Open($"/provider/actions/{id}");
        ada.Fill("Comment", "Once.");
        await ada.PressOn(page, "Comment");
        await ada.PressOn(page, "Comment");
        Assert.Equal(1, await world.Database.ScalarAsync<long>("select count(*) from action_posts where text = 'Once.'"));

        var stale = await ada.Open($"/provider/actions/{id}");
        await world.App.InActionAsync(Quinn, (w, by) => w.CloseAsync(by, new(id, Guid.NewGuid()), "Done.", CancellationToken.None));
        ada.Fill("Comment", "Too late?");
        await ada.PressOn(stale, "Comment");
        Assert.Equal(HttpStatusCode.Conflict, ada.Page.Status);
        Assert.Contains("Quinn Queries", ada.Page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("Too late?", ada.Page.Value("Why do you reopen it?"));
    }

    private async Task<PortalWorld> BeginAsync()
    {
        var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        return world;
    }
}
