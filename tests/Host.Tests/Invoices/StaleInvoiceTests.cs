using System.Globalization;
using System.Net;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>Nobody decides on an invoice that they have not seen as it is by now.</summary>
public sealed class StaleInvoiceTests(PortalCluster cluster)
{
    [Fact]
    public async Task Two_who_update_at_once_do_not_undo_each_other()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        var path = await ida.CreateAsync("A1");
        var other = world.AnotherTab(ida);
        await other.Open(path);
        await ida.Fill("Reference", "A2").Press("Update");

        await other.Fill("Date on invoice", "01/05/2026").Press("Update");

        Assert.Equal((HttpStatusCode.Conflict, "01/05/2026"), (other.Page.Status, other.Page.Value("Date on invoice")));
        Assert.StartsWith("Ida Invoices (Sleepovers) was faster: updated on", Assert.Single(other.Page.Errors), StringComparison.Ordinal);
        Assert.Equal("A2", await world.Database.ScalarAsync<string>("select number from invoices"));
        await other.Fill("Reference", "A2").Press("Update"); // having read what happened
        Assert.Equal("A2 2026-05-01", await world.Database.ScalarAsync<string>("select number || ' ' || date_on_invoice from invoices"));
    }

    [Fact]
    public async Task What_was_returned_and_sent_again_with_another_amount_is_not_authorised_by_an_old_page_nor_by_an_old_list()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync("123456");
        var ann = await world.AsAsync(Ann);
        await world.Database.GivenNothingToLookAtAsync();
        await ann.Open($"/council/invoices/{id}");
        var list = world.AnotherTab(ann);
        await list.Open("/council/invoices");
        var finn = await world.AsAsync(Finn);
        await finn.Open($"/council/invoices/{id}/return");
        await finn.Fill("Reason", "The reference is wrong").Press("Return");
        var ida = await world.AsAsync(Ida);
        await ida.Open($"/provider/invoices/{id}");
        await ida.Fill("Reference", "123457").Press("Update");
        await ida.Press("Submit Invoice");

        await ann.Press("Authorise");
        await list.Choose("Choose 123456 of Sleepovers").Press("Authorise the chosen");

        Assert.Equal(HttpStatusCode.Conflict, ann.Page.Status);
        Assert.Contains("was faster: submitted on", Assert.Single(ann.Page.Errors), StringComparison.Ordinal);
        Assert.Contains("123457: Not done", list.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Pending", await world.Database.ScalarAsync<string>($"select state from invoices where id = '{id}'"));
        await ann.Press("Authorise"); // having read what it says by now
        Assert.Equal("Authorised", await world.Database.ScalarAsync<string>($"select state from invoices where id = '{id}'"));
    }

    [Fact]
    public async Task What_was_returned_and_sent_again_is_not_returned_by_an_old_page()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync("123456");
        var ann = await world.AsAsync(Ann);
        await ann.Open($"/council/invoices/{id}/return");
        var finn = await world.AsAsync(Finn);
        await finn.Open($"/council/invoices/{id}/return");
        await finn.Fill("Reason", "The reference is wrong").Press("Return");
        var ida = await world.AsAsync(Ida);
        await ida.Open($"/provider/invoices/{id}");
        await ida.Fill("Reference", "123457").Press("Update");
        await ida.Press("Submit Invoice");

        await ann.Fill("Reason", "The reference is wrong, I think").Press("Return");

        Assert.Equal(HttpStatusCode.Conflict, ann.Page.Status);
        Assert.Equal("The reference is wrong, I think", ann.Page.Value("Reason"));
        Assert.Contains("was faster: submitted on", Assert.Single(ann.Page.Errors), StringComparison.Ordinal);
        Assert.Equal("Pending", await world.Database.ScalarAsync<string>("select state from invoices"));
        await ann.Press("Return"); // having read what it says by now
        Assert.Equal("Unsubmitted", await world.Database.ScalarAsync<string>("select state from invoices"));
    }

    [Theory]
    [InlineData("", "Submit Invoice", "Pending")]
    [InlineData("/delete", "Delete invoice", "Deleted")]
    public async Task What_a_colleague_changed_is_neither_submitted_nor_deleted_by_an_old_page(string page, string button, string state)
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        var path = await ida.CreateAsync("A1");
        var other = world.AnotherTab(ida);
        await other.Open(path + page);
        await ida.Fill("Reference", "A2").Press("Update");

        await other.Press(button);

        Assert.Equal(HttpStatusCode.Conflict, other.Page.Status);
        Assert.StartsWith("Ida Invoices (Sleepovers) was faster: updated on", Assert.Single(other.Page.Errors), StringComparison.Ordinal);
        Assert.Equal("Unsubmitted A2", await world.Database.ScalarAsync<string>("select state || ' ' || number from invoices"));
        Assert.Contains("A2", other.Page.Heading, StringComparison.Ordinal);
        await other.Press(button); // having read what happened
        Assert.Equal(state, await world.Database.ScalarAsync<string>("select state from invoices"));
    }

    [Fact]
    public async Task Nobody_finalises_by_a_page_from_before_the_last_move()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync("123456");
        await world.AuthoriseAllAsync();
        var finn = await world.AsAsync(Finn);
        await finn.Open($"/council/invoices/{id}");
        // Nothing leads back to Authorised, so no such page is left open today: it says that it saw the invoice as submitted.
        var seen = finn.Page.Document.QuerySelector("form:has([formaction*=Finalise]) input[name=Seen]")!;
        seen.SetAttribute("value", (int.Parse(seen.GetAttribute("value")!, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture));

        await finn.Press("Finalise");

        Assert.Equal(HttpStatusCode.Conflict, finn.Page.Status);
        Assert.Contains("was faster: authorised on", Assert.Single(finn.Page.Errors), StringComparison.Ordinal);
        Assert.Equal("Authorised", await world.Database.ScalarAsync<string>("select state from invoices"));
        await finn.Press("Finalise");
        Assert.Equal("Finalised", await world.Database.ScalarAsync<string>("select state from invoices"));
    }

    [Fact]
    public async Task An_invoice_that_is_not_there_any_more_has_its_own_line_among_the_results()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.GivenPendingAsync("123456");
        await world.Database.GivenNothingToLookAtAsync();
        var ann = await world.AsAsync(Ann);
        await ann.Open("/council/invoices");
        ann.Page.Document.QuerySelector("input[name=Chosen]")!.SetAttribute("value", Guid.NewGuid().ToString());

        await ann.Choose("Choose 123456 of Sleepovers").Press("Authorise the chosen");

        Assert.Contains("An invoice: Not done It is no longer here", ann.Page.Text, StringComparison.Ordinal);
    }
}
