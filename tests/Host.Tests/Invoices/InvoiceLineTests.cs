using System.IO.Compression;
using System.Net;
using System.Text;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>What can be done about one line of an invoice, and about its page as a whole.</summary>
public sealed class InvoiceLineTests(PortalCluster cluster)
{
    private const string Cinder = "Ella, Cinder (C1170421) - 15/16, 01/02/2016 - 29/02/2016";
    private const string Snow = "White, Snow (C2000021) - 15/16, 01/02/2016 - 29/02/2016";

    [Fact]
    public async Task Remove_keeps_the_readers_place_and_what_was_typed()
    {
        await using var world = await TwoLinesAsync();
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("A1");
        var snow = await world.Database.ScalarAsync<Guid>("select id from invoice_lines where line_item_ref = 'L4002'");

        await ida.Fill("Reference", "A2").Fill("Date on invoice", "soon").Press($"Remove {Cinder}");

        Assert.Equal((HttpStatusCode.OK, "A2", "soon"), (ida.Page.Status, ida.Page.Value("Reference"), ida.Page.Value("Date on invoice")));
        Assert.Empty(ida.Page.Errors);
        Assert.Equal("£2,900.00", ida.Page.Fact("Items Total"));
        Assert.EndsWith($"#Line-{snow}", ida.Page.Address.OriginalString, StringComparison.Ordinal);
        Assert.Equal("A1", await world.Database.ScalarAsync<string>("select number from invoices"));
        await ida.Fill("Date on invoice", "12/03/2016").Press("Update");
        Assert.Equal("A2 2016-03-12", await world.Database.ScalarAsync<string>("select number || ' ' || date_on_invoice from invoices"));
    }

    [Fact]
    public async Task Two_lines_are_removed_by_one_page_each_once()
    {
        await using var world = await TwoLinesAsync();
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("A1");
        var page = ida.Page;

        await ida.PressOn(page, $"Remove {Cinder}");
        await ida.PressOn(page, $"Remove {Cinder}");
        Assert.Equal(HttpStatusCode.OK, ida.Page.Status);
        await ida.PressOn(page, $"Remove {Snow}");

        Assert.Contains("This invoice has no items", ida.Page.Text, StringComparison.Ordinal);
        Assert.Equal(2L, await world.Database.ScalarAsync<long>("select count(*) from journal where move = 'Update'"));
    }

    [Fact]
    public async Task A_line_that_was_removed_is_put_back_once_with_what_is_due_for_it_by_then()
    {
        await using var world = await TwoLinesAsync();
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("A1");
        await ida.Press($"Remove {Cinder}");
        await ida.Press($"Remove {Snow}");
        await world.ChangeAsync("L4001", "weekly_cost = 700");
        var page = ida.Page;

        await ida.Press("Put back L4001, 01/02/2016 - 29/02/2016");
        Assert.Equal((HttpStatusCode.OK, "£2,900.00"), (ida.Page.Status, ida.Page.Fact("Items Total")));
        await ida.PressOn(page, "Put back L4001, 01/02/2016 - 29/02/2016");
        Assert.Equal((HttpStatusCode.OK, "£2,900.00"), (ida.Page.Status, ida.Page.Fact("Items Total")));
        await ida.Press("Submit Invoice");

        Assert.Equal("SleepoversInvoice A1 Pending", ida.Page.Heading);
        Assert.DoesNotContain("Removed lines", ida.Page.Text, StringComparison.Ordinal);
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from invoice_lines where is_live"));
    }

    [Fact]
    public async Task A_removed_line_that_stands_on_another_invoice_by_now_is_not_put_back()
    {
        await using var world = await TwoLinesAsync();
        var ida = await world.AsAsync(Ida);
        var path = await ida.CreateAsync("A1");
        await ida.Press($"Remove {Cinder}");
        var page = ida.Page;
        await ida.CreateAsync("A2");

        await ida.PressOn(page, "Put back L4001, 01/02/2016 - 29/02/2016");

        Assert.Equal(["This line is no longer due: it is on another invoice, or its line item has changed"], ida.Page.Errors);
        Assert.DoesNotContain("Removed lines", (await ida.Open(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_about_a_line_names_it_and_no_child()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        var ada = await world.AsAsync(ActionGivens.Ada);
        var id = await world.GivenPendingAsync();
        await ada.Open($"/provider/invoices/{id}");

        await ada.Follow($"New Action about {Cinder}");

        Assert.Equal("Query about L4001, 01/02/2016 - 29/02/2016, 123456 (Invoice)", ada.Page.Value("Title"));
        Assert.Contains("Re: L4001, 01/02/2016 - 29/02/2016, 123456 (Invoice)", ada.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Submit a query around invoice details to Suffolk County Council back office team", ada.Page.Fact("Invoice query"));
        await ada.Fill("Message", "One night too many.").Press("Create Action");
        Assert.Equal("Query about L4001, 01/02/2016 - 29/02/2016, 123456 (Invoice)", await world.Database.ScalarAsync<string>("select title from actions"));
    }

    [Fact]
    public async Task A_proposal_and_an_invoice_are_downloaded_as_csv_and_excel()
    {
        await using var world = await TwoLinesAsync();
        var ida = await world.AsAsync(Ida);
        string[] lines =
        [
            "SSRef,Client,Service,Contract,Line item,Line,Period start,Period end,Days,Weekly cost,Value,VAT,Contribution,Payable",
            "C1170421,\"Ella, Cinder\",Sleepovers,Sleepovers,L4001,Payment,01/02/2016,29/02/2016,29,1000.00,4142.86,0.00,0.00,4142.86",
            "C2000021,\"White, Snow\",Night Owls,Sleepovers,L4002,Payment,01/02/2016,29/02/2016,29,700.00,2900.00,0.00,0.00,2900.00",
        ];

        await ida.Open("/provider/invoices/proposed");
        await IsDownloadedAsync();
        var path = await ida.CreateAsync("A1");
        await IsDownloadedAsync();

        var ira = await world.AsAsync(Ira);
        Assert.Equal(HttpStatusCode.NotFound, (await ira.Open($"{path}?handler=Csv")).Status);

        async Task IsDownloadedAsync()
        {
            var page = ida.Page.Path;
            Assert.Equal(lines, Encoding.UTF8.GetString((await ida.Follow("Download as CSV")).Bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
            await ida.Open(page);
            await ida.Follow("Download as Excel");
            using var book = new ZipArchive(new MemoryStream(ida.Page.Bytes));
            Assert.Contains(book.Entries, e => e.FullName == "xl/worksheets/sheet1.xml");
            await ida.Open(page);
        }
    }

    [Fact]
    public async Task A_long_invoice_is_a_line_for_each_service()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenLongProposalAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");

        await ida.Fill("Reference", "A1").Press("Create and submit");

        Assert.Equal(["Night Owls: 20 items, £56,390.00", "Sleepovers: 19 items, £55,442.86"], ida.Page.Document.QuerySelectorAll("details.portal-group > summary").Select(s => s.TextContent.Trim()));
    }

    [Fact]
    public async Task A_credit_note_speaks_of_itself()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.PayAsync("123456");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices");
        await ida.Follow("123456");
        await ida.Follow("New Credit Note");
        await ida.Fill("Reference", "CN1").Fill(Cinder, "100").Press("Create");
        Assert.Contains("This means the Credit Note remains with the Provider", ida.Page.Text, StringComparison.Ordinal);
        Assert.Equal(ida.Page.Value("Date on credit note"), ida.Page.Fact("Date on credit note"));
        await ida.Fill("Reference", "CN2").Press("Update");
        Says("The credit note is updated.");
        await ida.Fill("Date on credit note", "31/12/2150").Press("Update");
        Assert.Equal(["The date on the credit note must be between 1 April 2000 and 31 March 2099"], ida.Page.Errors);
        var path = ida.Page.Path.Split('?')[0];
        await ida.Open(path);
        await ida.Press("Submit Credit Note");
        Says("You submitted the credit note. The council authorises it next.");
        Assert.DoesNotContain("Invoice is", ida.Page.Text, StringComparison.Ordinal);

        var ann = await world.AsAsync(Ann);
        await ann.Open(path.Replace("/provider", "/council", StringComparison.Ordinal));
        await ann.Press("Authorise");
        Assert.Contains("You authorised the credit note.", ann.Page.Document.Body!.TextContent, StringComparison.Ordinal);

        void Says(string words) => Assert.Contains(words, ida.Page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credit_note_is_deleted_only_after_it_was_asked_and_nothing_is_due_again()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.PayAsync("123456");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices");
        await ida.Follow("123456");
        await ida.Follow("New Credit Note");
        await ida.Fill("Reference", "CN1").Fill(Cinder, "100").Press("Create");

        await ida.Follow("Delete Credit Note");
        Assert.Equal("Delete credit note CN1?", ida.Page.Heading);
        Assert.DoesNotContain("due again", ida.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Unsubmitted", await world.Database.ScalarAsync<string>("select state from invoices where number = 'CN1'"));
        await ida.Press("Delete credit note");

        Assert.Equal("/provider/invoices", ida.Page.Path);
        Assert.Contains("You deleted the credit note. You can use its number again.", ida.Page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<PortalWorld> TwoLinesAsync()
    {
        var world = await InvoiceWorld.BeginAsync(cluster);
        await world.ChangeAsync("L4002", "start_date = '2016-02-01', weekly_cost = 700");
        return world;
    }
}
