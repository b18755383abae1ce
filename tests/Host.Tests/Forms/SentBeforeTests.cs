using System.Net;
using AngleSharp.Html.Dom;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Forms;

/// <summary>
/// On a slow line a second button is pressed before the first one's answer is there. The same form twice has the effect of one; another
/// button of it, or other words in it, are never answered with the success of the first.
/// </summary>
public sealed class SentBeforeTests(PortalCluster cluster)
{
    private const string Before = "You already sent this page: ";

    [Fact]
    public async Task An_invoice_that_was_just_submitted_is_not_said_to_be_deleted_or_updated()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("A1");
        var page = ida.Page;
        var asks = await world.AnotherTab(ida).Open($"{page.Path}/delete");
        await ida.Press("Submit Invoice");

        await ida.PressOn(asks, "Delete invoice");
        Assert.Equal((HttpStatusCode.Conflict, "Delete invoice A1?"), (ida.Page.Status, ida.Page.Heading));
        Assert.StartsWith("Ida Invoices (Sleepovers) was faster: submitted on", Assert.Single(ida.Page.Errors), StringComparison.Ordinal);
        Assert.Contains("Only an unsubmitted invoice can be deleted.", ida.Page.Text, StringComparison.Ordinal);
        await ida.PressOn(page, "Update");
        Assert.StartsWith(Before + "submitted on", Assert.Single(ida.Page.Errors), StringComparison.Ordinal);
        await ida.PressOn(page, "Submit Invoice"); // the same button has the effect of one

        Assert.Equal((HttpStatusCode.OK, "SleepoversInvoice A1 Pending"), (ida.Page.Status, ida.Page.Heading));
        Assert.Equal("Create, Submit", await world.Database.ScalarAsync<string>("select string_agg(move, ', ' order by seq) from journal where data::text like '%A1%' or move = 'Submit'"));
    }

    [Fact]
    public async Task What_was_changed_in_a_form_after_it_was_sent_is_kept_and_can_be_sent()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("A1");
        var page = ida.Page;
        await ida.Fill("Reference", "A2").Press("Update");
        await ida.PressOn(page, "Update");
        Assert.Equal(HttpStatusCode.OK, ida.Page.Status);

        Type(page, "Reference", "A3");
        await ida.PressOn(page, "Update");

        Assert.Equal((HttpStatusCode.Conflict, "A3"), (ida.Page.Status, ida.Page.Value("Reference")));
        Assert.StartsWith(Before + "updated on", Assert.Single(ida.Page.Errors), StringComparison.Ordinal);
        Assert.Equal("A2", await world.Database.ScalarAsync<string>("select number from invoices"));
        await ida.Press("Update");
        Assert.Equal((HttpStatusCode.OK, "A3"), (ida.Page.Status, await world.Database.ScalarAsync<string>("select number from invoices")));
    }

    [Fact]
    public async Task What_was_changed_in_a_form_of_an_invoice_that_was_submitted_since_is_not_said_to_be_recorded()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("A1");
        var page = ida.Page;
        await ida.Fill("Reference", "A2").Press("Update");
        await ida.Press("Submit Invoice");

        Type(page, "Reference", "A3");
        await ida.PressOn(page, "Update");

        Assert.Equal((HttpStatusCode.Conflict, "SleepoversInvoice A2 Pending"), (ida.Page.Status, ida.Page.Heading));
        Assert.StartsWith(Before + "updated on", Assert.Single(ida.Page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_assignee_or_day_of_an_action_that_was_closed_since_is_not_said_to_be_recorded()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        var id = await world.App.GivenActionAsync();
        var quinn = await world.AsAsync(ActionGivens.Quinn);
        await quinn.Open($"/council/actions/{id}");
        var page = quinn.Page;
        await quinn.Press("Assign");
        await quinn.PressOn(page, "Assign");
        Assert.Equal(HttpStatusCode.OK, quinn.Page.Status);
        await quinn.Fill("Message to the provider", "Settled.").Press("Close");
        await quinn.PressOn(page, "Assign"); // the same again has the effect of one
        Assert.Equal(HttpStatusCode.OK, quinn.Page.Status);

        ((IHtmlSelectElement)page.Field("Assign to")).Value = "Placements";
        await quinn.PressOn(page, "Assign");

        Assert.Equal((HttpStatusCode.Conflict, "Closed"), (quinn.Page.Status, quinn.Page.Fact("Status")));
        Assert.StartsWith(Before + "assigned on", Assert.Single(quinn.Page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_comment_of_the_same_page_is_not_lost_and_the_same_one_is_not_posted_twice()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        var id = await world.App.GivenActionAsync();
        var ada = await world.AsAsync(ActionGivens.Ada);
        await ada.Open($"/provider/actions/{id}");
        var page = ada.Page;
        await ada.Fill("Comment", "One.").Press("Comment");
        await ada.PressOn(page, "Comment");
        Assert.Equal((HttpStatusCode.OK, 1L), (ada.Page.Status, await PostsAsync("One.")));

        Type(page, "Comment", "Two.");
        await ada.PressOn(page, "Request Closure");
        Assert.Equal((HttpStatusCode.Conflict, "Two."), (ada.Page.Status, ada.Page.Value("Comment")));
        await ada.PressOn(page, "Comment");
        Assert.Equal((HttpStatusCode.Conflict, "Two.", 0L), (ada.Page.Status, ada.Page.Value("Comment"), await PostsAsync("Two.")));
        await ada.Press("Comment");

        Assert.Equal((HttpStatusCode.OK, 1L, 1L), (ada.Page.Status, await PostsAsync("One."), await PostsAsync("Two.")));

        Task<long> PostsAsync(string text) => world.Database.ScalarAsync<long>($"select count(*) from action_posts where text = '{text}'");
    }

    [Fact]
    public async Task Another_reason_for_an_action_that_was_just_closed_is_kept_on_the_page()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        var id = await world.App.GivenActionAsync();
        var quinn = await world.AsAsync(ActionGivens.Quinn);
        await quinn.Open($"/council/actions/{id}");
        var page = quinn.Page;
        await quinn.Fill("Message to the provider", "Settled.").Press("Close");
        await quinn.PressOn(page, "Close");
        Assert.Equal((HttpStatusCode.OK, "Closed"), (quinn.Page.Status, quinn.Page.Fact("Status")));

        Type(page, "Message to the provider", "Not ours.");
        await quinn.PressOn(page, "Close");

        Assert.Equal((HttpStatusCode.Conflict, "Closed"), (quinn.Page.Status, quinn.Page.Fact("Status")));
        Assert.StartsWith(Before + "closed on", Assert.Single(quinn.Page.Errors), StringComparison.Ordinal);
        Assert.Equal("Not ours.", quinn.Page.Value("Message to the provider"));
    }

    [Fact]
    public async Task A_change_that_was_just_applied_is_not_said_to_be_declined()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        var ada = await world.AsAsync(ActionGivens.Ada);
        await ada.Open("/provider/organisation");
        await ada.Follow("Request a change");
        await ada.Fill("Telephone", "01473 2").Press("Continue");
        await ada.Press("Send request");
        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open("/council/changes");
        await clerk.Follow("1001");
        var page = clerk.Page;
        await clerk.Press("Apply");

        Type(page, "Reason for declining", "No.");
        await clerk.PressOn(page, "Decline");

        Assert.Equal((HttpStatusCode.Conflict, "Change request 1001Organisation details Applied"), (clerk.Page.Status, clerk.Page.Heading));
        Assert.StartsWith(Before + "applied on", Assert.Single(clerk.Page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_reason_for_a_document_that_was_just_rejected_is_not_said_to_be_recorded()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(PortalGivens.Sarah);
        await sarah.Open($"/provider/contracts/{id}");
        await sarah.Follow("Reject");
        var page = sarah.Page;
        await sarah.Fill("Rejection reason", "Wrong cost. ").Fill("Password", AccountGivens.Password).Press("Reject");
        await sarah.PressOn(page, "Reject");
        Assert.Equal(HttpStatusCode.OK, sarah.Page.Status);

        Type(page, "Rejection reason", "Wrong child.");
        await sarah.PressOn(page, "Reject");

        Assert.Equal(HttpStatusCode.Conflict, sarah.Page.Status);
        Assert.StartsWith(Before + "rejected on", Assert.Single(sarah.Page.Errors), StringComparison.Ordinal);
        Assert.Equal("Wrong cost.", await world.Database.ScalarAsync<string>("select reason from contract_documents"));
    }

    private static void Type(FormPage page, string label, string text)
    {
        switch (page.Field(label))
        {
            case IHtmlTextAreaElement area:
                area.Value = text;
                break;
            case IHtmlInputElement input:
                input.Value = text;
                break;
        }
    }
}
