using System.Net;
using AngleSharp.Html.Dom;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>A month is invoiced in two pages: what is due, and what was made of it.</summary>
public sealed class CreateAndSubmitTests(PortalCluster cluster)
{
    private const string Button = "Create and submit";

    [Fact]
    public async Task One_button_creates_and_submits_and_the_same_form_twice_has_the_effect_of_one()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        var form = await ida.Open("/provider/invoices/new");

        await ida.Fill("Reference", "123456").Press(Button);
        Assert.Equal("SleepoversInvoice 123456 Pending", ida.Page.Heading);
        Assert.Contains("You submitted the invoice. The council authorises it next.", ida.Page.Document.Body!.TextContent, StringComparison.Ordinal);
        await ida.PressOn(form, Button);

        Assert.Equal((HttpStatusCode.OK, "SleepoversInvoice 123456 Pending"), (ida.Page.Status, ida.Page.Heading));
        Assert.Equal("Create, Submit", await world.Database.ScalarAsync<string>(
            "select string_agg(move, ', ' order by seq) from journal j join invoices v on v.id = j.instance_id"));
        Assert.Equal("4142.86", await world.Database.ScalarAsync<string>("select data ->> 'payable' from journal where move = 'Submit'"));
    }

    [Fact]
    public async Task What_was_cut_short_between_the_two_is_submitted_by_the_same_form_again()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        var form = await ida.Open("/provider/invoices/proposed");
        await world.Database.ExecuteAsync(
            "create function cut() returns trigger language plpgsql as $$ begin raise 'cut short'; end $$; create trigger cut before update on invoices for each row execute function cut()");
        await ida.Fill("Reference", "123456").Press(Button);
        Assert.Equal((HttpStatusCode.InternalServerError, "Unsubmitted"), (ida.Page.Status, await world.Database.ScalarAsync<string>("select state from invoices")));
        await world.Database.ExecuteAsync("drop function cut cascade");

        await ida.PressOn(form, Button);

        Assert.Equal("SleepoversInvoice 123456 Pending", ida.Page.Heading);
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from invoices"));
    }

    [Fact]
    public async Task A_form_that_saved_something_else_before_does_not_submit_it()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        var form = await ida.Open("/provider/invoices/proposed");
        await ida.Fill("Reference", "OLD").Press("Save for later");

        ((IHtmlInputElement)form.Field("Reference")).Value = "NEW";
        await ida.PressOn(form, Button);

        Assert.Equal("SleepoversInvoice OLD Unsubmitted", ida.Page.Heading);
        Assert.Contains("It is as it was then: check it, then submit it.", ida.Page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_submitted_is_not_created_and_stays_typed()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("update contracts set allows_total_editing = true");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");

        await ida.Fill("Reference", "A1").Fill("Total (excl VAT)", "4000").Press(Button);

        Assert.Equal((HttpStatusCode.Conflict, "Error: The total differs from the items total. Enter the reason"), (ida.Page.Status, ida.Page.ErrorBeside("Reason for the difference")));
        Assert.Equal(("A1", "4000", 0L), (ida.Page.Value("Reference"), ida.Page.Value("Total (excl VAT)"), await world.Database.ScalarAsync<long>("select count(*) from invoices")));
        await ida.Fill("Reason for the difference", "Two nights at home").Press(Button);
        Assert.Equal("SleepoversInvoice A1 Pending", ida.Page.Heading);
    }

    [Fact]
    public async Task With_two_contracts_there_is_something_to_choose()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("insert into contracts select 'K3009', provider_ref, 'Second', vat, allows_total_editing, requires_agreed_document from contracts where ref = 'K3001'");
        var ida = await world.AsAsync(Ida);

        await ida.Open("/provider/invoices/new");
        Assert.Contains("How do you want to select the initial items for the Invoice?", ida.Page.Text, StringComparison.Ordinal);
        await ida.Press("Continue");

        Assert.Equal("/provider/invoices/proposed", ida.Page.Path);
    }
}
