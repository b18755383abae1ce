using System.Net;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>What stands in the way of an invoice is said beside its field, and nothing typed is lost.</summary>
public sealed class InvoiceRulesTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_number_that_is_taken_names_the_other_invoice()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.GivenPendingAsync("inv 001");
        await world.ChangeAsync("L4002", "start_date = '2016-02-01'");
        var ida = await world.AsAsync(Ida);

        await ida.CreateAsync("INV001");

        Assert.Equal(HttpStatusCode.Conflict, ida.Page.Status);
        Assert.Equal("Error: Your invoice or credit note inv 001 (Pending) has this number already. Invoice numbers must be unique: choose another one", ida.Page.ErrorBeside("Reference"));
        Assert.Equal("INV001", ida.Page.Value("Reference"));
        await ida.Fill("Reference", "INV002").Press("Save for later");
        Assert.Equal("SleepoversInvoice INV002 Unsubmitted", ida.Page.Heading);
    }

    [Theory]
    [InlineData("", "24/11/2026", "Error: Enter your own number, 40 characters or fewer", "Reference")]
    [InlineData("A1", "soon", "Error: Date on invoice must be a real date, such as 11/04/2016", "Date on invoice")]
    [InlineData("A1", "31/12/2150", "Error: The date on the invoice must be between 1 April 2000 and 31 March 2099", "Date on invoice")]
    [InlineData("A1", "", "Error: Enter the date on the invoice", "Date on invoice")]
    public async Task What_cannot_be_read_is_said_beside_its_field_and_stays_typed(string number, string date, string sentence, string field)
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);

        await ida.Open("/provider/invoices/proposed");
        await ida.Fill("Reference", number).Fill("Date on invoice", date).Press("Save for later");

        Assert.Equal(sentence, ida.Page.ErrorBeside(field));
        Assert.Equal((number, date), (ida.Page.Value("Reference"), ida.Page.Value("Date on invoice")));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from invoices"));
    }

    [Theory]
    [InlineData("Create and submit")]
    [InlineData("Save for later")]
    public async Task A_date_before_the_last_day_that_it_bills_is_refused_beside_its_field_and_nothing_typed_is_lost(string button)
    {
        const string Sentence = "Error: The date on the invoice cannot be before 29 February 2016, the last day it bills";
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");

        await ida.Fill("Reference", "A1").Fill("Date on invoice", "28/02/2016").Press(button);

        Assert.Equal((HttpStatusCode.Conflict, Sentence), (ida.Page.Status, ida.Page.ErrorBeside("Date on invoice")));
        Assert.Equal(("A1", "28/02/2016"), (ida.Page.Value("Reference"), ida.Page.Value("Date on invoice")));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from invoices"));

        await ida.Fill("Date on invoice", "29/02/2016").Press("Save for later");
        await ida.Fill("Reference", "A2").Fill("Date on invoice", "28/02/2016").Press("Update");
        Assert.Equal((HttpStatusCode.Conflict, Sentence), (ida.Page.Status, ida.Page.ErrorBeside("Date on invoice")));
        Assert.Equal(("A2", "28/02/2016"), (ida.Page.Value("Reference"), ida.Page.Value("Date on invoice")));

        // As it was saved before this rule was kept.
        await world.Database.ExecuteAsync("update invoices set date_on_invoice = '2016-02-28'");
        await ida.Open(ida.Page.Path);
        await ida.Press("Submit Invoice");
        Assert.Equal((HttpStatusCode.Conflict, Sentence), (ida.Page.Status, ida.Page.ErrorBeside("Date on invoice")));
        await ida.Fill("Date on invoice", "29/02/2016").Press("Update");
        await ida.Press("Submit Invoice");
        Assert.Equal("SleepoversInvoice A1 Pending", ida.Page.Heading);
    }

    [Fact]
    public async Task Where_a_contract_forbids_it_the_total_is_the_items_whatever_is_posted()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");
        Assert.Contains("entered invoice totals will be overwritten with item totals", ida.Page.Text, StringComparison.Ordinal);
        ida.Page.Document.QuerySelector("form[data-invoice]")!.InnerHtml += "<input name=Total value=99999><input name=Vat value=1>";

        await ida.Fill("Reference", "A1").Press("Save for later");

        Assert.Equal("£4,142.86", ida.Page.Fact("Total Payable"));
    }

    [Fact]
    public async Task Where_every_contract_allows_it_a_difference_is_submitted_with_a_reason_only()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("update contracts set allows_total_editing = true");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");
        await ida.Fill("Reference", "A1").Fill("Total (excl VAT)", "four thousand").Press("Save for later");
        Assert.Equal("Error: Total must be an amount in pounds and pence, such as 4,142.86", ida.Page.ErrorBeside("Total (excl VAT)"));
        Assert.Equal("four thousand", ida.Page.Value("Total (excl VAT)"));

        await ida.Fill("Total (excl VAT)", "£4,000.00").Press("Save for later");
        Assert.Equal(("£4,142.86", "£142.86", "£4,000.00"), (ida.Page.Fact("Items Total"), ida.Page.Fact("Short by"), ida.Page.Fact("Total Payable")));
        await ida.Press("Submit Invoice");
        Assert.Equal("Error: The total differs from the items total. Enter the reason", ida.Page.ErrorBeside("Reason for the difference"));
        await ida.Fill("Reason for the difference", "Two nights at home").Press("Update");
        await ida.Press("Submit Invoice");

        Assert.Equal("SleepoversInvoice A1 Pending", ida.Page.Heading);
        Assert.Contains("Difference: Two nights at home", ida.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_comes_to_less_than_nothing_is_submitted_with_0_and_taken_from_the_next_invoice()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.PayAsync("123456");
        await world.ChangeAsync("L4001", "end_date = '2016-02-10'");
        var ida = await world.AsAsync(Ida);

        await ida.CreateAsync("NEG1");
        Assert.Equal(("£2,714.29 owed back", "£0.00", "£2,714.29 owed back"), (ida.Page.Fact("Items Total"), ida.Page.Fact("Total Payable"), ida.Page.Fact("Carried forward")));
        await ida.Press("Submit Invoice");
        await world.FinaliseAllAsync();
        await world.ChangeAsync("L4002", "start_date = '2016-02-01', end_date = '2016-02-29'");
        await ida.Open("/provider/invoices/proposed");

        Assert.Contains(ida.Page.Rows, r => r["Commitment"].StartsWith("Balance brought forward from NEG1", StringComparison.Ordinal) && r["Value"] == "−£2,714.29");
        Assert.Equal("£1,428.57", ida.Page.Fact("Total Payable"));
        await ida.Fill("Reference", "NEXT").Press("Save for later");
        await ida.Open("/provider/invoices/proposed");
        Assert.DoesNotContain("Balance brought forward", ida.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_changed_after_the_page_was_shown_is_not_invoiced_at_the_old_amount()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");
        await world.ChangeAsync("L4001", "weekly_cost = 900");

        await ida.Fill("Reference", "A1").Press("Save for later");

        Assert.Equal(HttpStatusCode.Conflict, ida.Page.Status);
        Assert.StartsWith("An item that you chose is no longer due", Assert.Single(ida.Page.Errors), StringComparison.Ordinal);
        Assert.Equal("A1", ida.Page.Value("Reference"));
        Assert.Equal("£3,728.57", Assert.Single(ida.Page.Rows)["Value"]);
        await ida.Choose(CinderLine).Press("Save for later");
        Assert.Equal("£3,728.57", ida.Page.Fact("Total Payable"));
    }

    [Fact]
    public async Task More_than_500_items_are_taken_together_as_they_were_seen_and_500_as_they_were_ticked()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await AddAsync(world, 2, 500);
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed"); // L4001, and 499 of these
        var listed = ida.Page;
        await AddAsync(world, 501, 501);
        var tab = world.AnotherTab(ida);
        await tab.Open("/provider/invoices/proposed");
        Assert.Contains("501 items are due: too many to list here", tab.Page.Text, StringComparison.Ordinal);
        await AddAsync(world, 502, 502);

        await tab.Fill("Reference", "WHOLE").Press("Save for later");
        Assert.Equal((HttpStatusCode.Conflict, "WHOLE"), (tab.Page.Status, tab.Page.Value("Reference")));
        Assert.StartsWith("What is due changed after you opened this page", Assert.Single(tab.Page.Errors), StringComparison.Ordinal);

        listed.Document.QuerySelectorAll("input[name=Lines]").First(box => box.GetAttribute("value")!.StartsWith("L4001", StringComparison.Ordinal)).RemoveAttribute("checked");
        await ida.Fill("Reference", "LISTED").PressOn(listed, "Save for later");
        Assert.Equal(499L, await world.Database.ScalarAsync<long>("select count(*) from invoice_lines"));
        Assert.Contains("Showing 1 to 100 of 499 lines", ida.Page.Text, StringComparison.Ordinal);
        Assert.Equal(100, ida.Page.Rows.Count);
        await ida.Open($"{ida.Page.Path}?p=5");
        Assert.Contains("Showing 401 to 499 of 499 lines", ida.Page.Text, StringComparison.Ordinal);
        Assert.Equal((99, "£14,471.00"), (ida.Page.Rows.Count, ida.Page.Fact("Items Total")));
        await ida.Press("Submit Invoice");
        var ann = await world.AsAsync(Ann);
        await ann.Open(ida.Page.Path.Replace("/provider", "/council", StringComparison.Ordinal) + "?p=2");
        Assert.Equal(100, ann.Page.Rows.Count);
    }

    [Fact]
    public async Task More_than_500_items_that_changed_are_taken_together_once_they_have_been_looked_at_again()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await AddAsync(world, 2, 501);
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed"); // L4001, and 500 of these
        await AddAsync(world, 502, 502);
        await ida.Fill("Reference", "WHOLE").Press("Save for later");
        Assert.Equal((HttpStatusCode.Conflict, 0L), (ida.Page.Status, await world.Database.ScalarAsync<long>("select count(*) from invoices")));

        await ida.Press("Save for later");

        Assert.Contains("Showing 1 to 100 of 502 lines", ida.Page.Text, StringComparison.Ordinal);
        Assert.Equal("WHOLE 502", await world.Database.ScalarAsync<string>("select v.number || ' ' || count(*) from invoices v join invoice_lines l on l.invoice_id = v.id group by v.number"));
    }

    [Fact]
    public async Task The_month_that_is_not_open_yet_cannot_be_invoiced_whatever_is_posted()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");
        var box = ida.Page.Document.QuerySelector("input[name=Lines]")!;
        box.SetAttribute("value", box.GetAttribute("value")!.Replace("2016-02", "2016-03", StringComparison.Ordinal));

        await ida.Fill("Reference", "A1").Press("Save for later");

        Assert.Equal(HttpStatusCode.Conflict, ida.Page.Status);
        Assert.StartsWith("An item that you chose is no longer due", Assert.Single(ida.Page.Errors), StringComparison.Ordinal);
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from invoices"));
    }

    [Fact]
    public async Task The_guides_invoice_111_comes_to_29_714_29_and_each_figure_says_how()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenMoneyAsync();
        var max = await world.AsAsync(MoneyGivens.Max);
        await max.CreateAsync("111");

        Assert.Equal(["£17,714.29", "£12,000.00"], max.Page.Rows.Select(r => r["Value"]));
        Assert.Equal(("£29,714.29", "£29,714.29"), (max.Page.Fact("Items Total"), max.Page.Fact("Total Payable")));
        Assert.Contains("£4,000.00 × 31 ÷ 7 = £17,714.29", max.Page.Text, StringComparison.Ordinal);
        Assert.Contains("£3,000.00 × 28 ÷ 7 = £12,000.00", max.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_twice_and_two_tabs_make_one_invoice_of_a_line()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        var tab = world.AnotherTab(ida);
        var form = await ida.Open("/provider/invoices/proposed");
        await tab.Open("/provider/invoices/proposed");

        await ida.Fill("Reference", "A1").Press("Save for later");
        var first = ida.Page.Path;
        await ida.PressOn(form, "Save for later");
        Assert.Equal(first, ida.Page.Path);
        await tab.Fill("Reference", "A2").Press("Save for later");

        Assert.Equal(HttpStatusCode.Conflict, tab.Page.Status);
        Assert.Contains("Nothing is due", tab.Page.Text, StringComparison.Ordinal);
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from invoices"));
    }

    /// <summary>Items like L4001, at a pound a day.</summary>
    private static Task AddAsync(PortalWorld world, int from, int to) => world.Database.ExecuteAsync(
        $"""
        insert into care_package_line_items select 'M' || n, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, end_date, 7, pricing, authorised, contribution_weekly, contribution_percent
        from care_package_line_items, generate_series({from}, {to}) n where ref = 'L4001'
        """);
}
