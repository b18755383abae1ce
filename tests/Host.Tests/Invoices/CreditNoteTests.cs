using System.Net;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>A credit note is raised from a finalised invoice, never gives back more than was paid, and takes the invoice's own way.</summary>
public sealed class CreditNoteTests(PortalCluster cluster)
{
    private const string Line = "Ella, Cinder (C1170421) - 15/16, 01/02/2016 - 29/02/2016";

    [Fact]
    public async Task Part_of_a_line_is_given_back_and_what_is_left_says_so()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await FinalisedAsync(world);

        await ida.Follow("New Credit Note");
        Assert.Contains("£4,142.86 can be credited", ida.Page.Text, StringComparison.Ordinal);
        await ida.Fill("Reference", "CN1").Fill(Line, "£142.86").Press("Create");
        Assert.Equal("SleepoversCredit note CN1 Unsubmitted", ida.Page.Heading);
        Assert.Equal("£142.86", ida.Page.Fact("Given back"));
        Assert.Contains("Of the line's £4,142.86, £142.86 is given back, in proportion.", ida.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Already invoiced for this period", ida.Page.Text, StringComparison.Ordinal);
        await ida.Press("Submit Credit Note");
        await world.FinaliseAllAsync();

        await ida.Open("/provider/invoices");
        Assert.Equal([("CN1", "Credit note", "−£142.86"), ("123456", "Invoice", "£4,142.86")], ida.Page.Rows.Select(r => (r["Reference"], r["Kind"], r["Total payable"])));
        await ida.Follow("123456");
        await ida.Follow("New Credit Note");
        Assert.Contains("£4,000.00 can be credited", ida.Page.Text, StringComparison.Ordinal);
        await ida.Fill("Reference", "CN2").Fill(Line, "4000.01").Press("Create");
        Assert.Equal(HttpStatusCode.Conflict, ida.Page.Status);
        Assert.Equal(["Enter an amount from £0.01 to £4,000.00: more of this line cannot be credited"], ida.Page.Errors);
        Assert.Equal(("CN2", "4000.01"), (ida.Page.Value("Reference"), ida.Page.Value(Line)));
    }

    [Fact]
    public async Task A_credit_note_is_returned_in_words_of_its_own()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.PayAsync("123456");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices");
        await ida.Follow("123456");
        await ida.Follow("New Credit Note");
        await ida.Fill("Reference", "CN1").Fill(Line, "£142.86").Press("Create");
        var id = ida.Page.Path.Split('/')[^1];
        await ida.Press("Submit Credit Note");
        var ann = await world.AsAsync(Ann);

        await ann.Open($"/council/invoices/{id}/return");
        Assert.Equal("SleepoversReturn credit note CN1", ann.Page.Heading);
        await ann.Press("Return");
        Assert.Equal(["Enter why you return it"], ann.Page.Errors);
        await ann.Fill("Reason", "Give back more.").Press("Return");

        Assert.Contains("You returned the credit note.", ann.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_left_is_filled_in_at_once()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await FinalisedAsync(world);
        await ida.Follow("New Credit Note");
        Assert.Contains("At most £4,142.86 can be given back in all.", ida.Page.Text, StringComparison.Ordinal);

        await ida.Fill("Reference", "CN1").Press("Fill in all that is left");
        Assert.Equal(("CN1", "4142.86"), (ida.Page.Value("Reference"), ida.Page.Value(Line)));
        await ida.Press("Create");

        Assert.Equal("£4,142.86", ida.Page.Fact("Given back"));
    }

    [Fact]
    public async Task What_an_invoice_of_less_than_nothing_left_is_settled_by_a_credit_note()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.PayAsync("123456");
        await world.ChangeAsync("L4001", "end_date = '2016-02-18'");
        await world.PayAsync("123457");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices");
        await ida.Follow("123457");
        await ida.Follow("New Credit Note");
        Assert.Contains("£1,571.43 owed back: that is what this invoice came to.", ida.Page.Text, StringComparison.Ordinal);

        await ida.Press("Create");
        Assert.StartsWith("Error: Enter your own number", ida.Page.ErrorBeside("Reference"), StringComparison.Ordinal);
        await ida.Fill("Reference", "CN1").Press("Create");
        Assert.Equal("£1,571.43", ida.Page.Fact("Given back"));
        await ida.Press("Submit Credit Note");

        Assert.Equal("SleepoversCredit note CN1 Pending", ida.Page.Heading);
        await ida.Open("/provider/invoices");
        await ida.Follow("123457");
        await ida.Follow("New Credit Note");
        Assert.Contains("Nothing of this invoice is left to credit.", ida.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_left_is_what_was_paid_where_that_is_less_than_the_lines()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("update contracts set allows_total_editing = true");
        await world.ChangeAsync("L4002", "start_date = '2016-02-01'");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");
        await ida.Fill("Reference", "123456").Fill("Total (excl VAT)", "5000").Fill("Reason for the difference", "As agreed").Press("Save for later");
        await ida.Press("Submit Invoice");
        await world.FinaliseAllAsync();
        await ida.Open("/provider/invoices");
        await ida.Follow("123456");
        Assert.Equal("£5,000.00", ida.Page.Fact("Total Payable"));
        await ida.Follow("New Credit Note");

        await ida.Press("Fill in all that is left");
        await ida.Fill("Reference", "CN1").Press("Create");

        Assert.Equal((HttpStatusCode.OK, "£5,000.00"), (ida.Page.Status, ida.Page.Fact("Given back")));
        await ida.Open("/provider/invoices");
        await ida.Follow("123456");
        await ida.Follow("New Credit Note");
        Assert.Contains("Nothing of this invoice is left to credit.", ida.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a lot", Line + " must be an amount in pounds and pence, such as 4,142.86")]
    [InlineData("-1", "Enter an amount from £0.01 to £4,142.86: more of this line cannot be credited")]
    [InlineData("", "Enter how much is given back of at least one line")]
    public async Task An_amount_that_cannot_be_given_back_is_said(string amount, string sentence)
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await FinalisedAsync(world);
        await ida.Follow("New Credit Note");

        await ida.Fill("Reference", "CN1").Fill(Line, amount).Press("Create");

        Assert.Equal([sentence], ida.Page.Errors);
        if (amount.Length > 0)
        {
            Assert.Equal(("Error: " + sentence, amount), (ida.Page.ErrorBeside(Line), ida.Page.Value(Line)));
        }

        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from invoices"));
    }

    [Fact]
    public async Task The_same_form_twice_makes_one_and_two_tabs_do_not_give_back_more_than_was_paid()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await FinalisedAsync(world);
        var tab = world.AnotherTab(ida);
        var form = await ida.Follow("New Credit Note");
        await tab.Open(form.Path);

        await ida.Fill("Reference", "CN1").Fill(Line, "4142.86").Press("Create");
        await ida.PressOn(form, "Create");
        await tab.Fill("Reference", "CN2").Fill(Line, "4142.86").Press("Create");

        Assert.Contains("Nothing of this invoice is left to credit", tab.Page.Text, StringComparison.Ordinal);
        Assert.Equal(-4142.86m, await world.Database.ScalarAsync<decimal>("select sum(value) from invoice_lines where kind = 'Credit'"));
    }

    [Fact]
    public async Task An_invoice_that_is_not_finalised_has_no_credit_note_and_another_providers_is_not_found()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync();

        var ida = await world.AsAsync(Ida);
        await ida.Open($"/provider/invoices/{id}/credit");
        Assert.Contains("Only finalised invoices can be credited", ida.Page.Text, StringComparison.Ordinal);
        var ira = await world.AsAsync(Ira);
        Assert.Equal(HttpStatusCode.NotFound, (await ira.Open($"/provider/invoices/{id}/credit")).Status);
    }

    private static async Task<FormClient> FinalisedAsync(PortalWorld world)
    {
        await world.PayAsync("123456");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices");
        await ida.Follow("123456");
        return ida;
    }
}
