using System.Globalization;
using System.Net;
using System.Text;
using Portal.Host.Tests.CarePackages;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Payments;

/// <summary>A provider reads at a glance when it is paid how much, and finds each payment with what it paid for.</summary>
public sealed class ProviderMoneyTests(PortalCluster cluster)
{
    private static DateTime Today => DateTime.UtcNow.Date;

    [Fact]
    public async Task Home_says_what_is_expected_when_and_what_was_paid_last()
    {
        await using var world = await BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        await SaysAsync("No payment is expected. Nothing was paid yet.");
        await world.GivenPendingAsync();
        await SaysAsync($"Expected: £4,142.86 on {Day(30)}. Nothing was paid yet.");
        await world.FinaliseAllAsync();
        await SaysAsync($"Expected: £4,142.86 on {Day(30)}. Nothing was paid yet.");
        await world.GivenPendingAsync("SECOND"); // March
        await SaysAsync($"Expected: £8,571.43 on {Day(30)}. Nothing was paid yet.");
        await world.Database.ExecuteAsync("update invoices set expected_on = current_date + 10 where number = '123456'");
        await SaysAsync($"Expected: £4,142.86 on {Day(10)}, later £4,428.57. Nothing was paid yet.");
        await world.Database.ExecuteAsync("update invoices set expected_on = '2016-03-31' where number = '123456'");
        await SaysAsync("Late: £4,142.86, expected on 31 March 2016, later £4,428.57. Nothing was paid yet.");
        await world.PayTheBatchAsync();
        await SaysAsync($"Expected: £4,428.57 on {Day(30)}. Paid last: £4,142.86 on {Day()}.");

        Assert.Equal("No payment is expected. Nothing was paid yet.", Glance(await (await world.AsAsync(Ira)).Open("/provider")));

        async Task SaysAsync(string words)
        {
            var said = Glance(await ida.Open("/provider"));
            Assert.Equal(words, said);
            Assert.True(said.Split(' ').Length <= 20, said);
            Assert.Equal(words, Glance(await ida.Open("/provider/payments")));
        }
    }

    [Fact]
    public async Task Every_payment_is_listed_newest_first_found_by_its_reference_and_leads_to_what_it_paid_for()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        await world.PayTheBatchAsync();
        await world.PayAsync("SECOND");
        await world.PayTheBatchAsync();
        await world.Database.ExecuteAsync(
            """
            set session_replication_role = replica;
            update invoices set paid_on = paid_on - 400 where number = '123456';
            update batched_invoices b set paid_on = v.paid_on from invoices v where v.id = b.invoice_id;
            set session_replication_role = origin;
            """);
        var ida = await world.AsAsync(Ida);

        await ida.Open("/provider");
        await ida.Follow("Payments");
        Assert.Equal(
            [("B2-1", $"{Today:dd'/'MM'/'yyyy}", "1 invoice", "£4,428.57"), ("B1-1", $"{Today.AddDays(-400):dd'/'MM'/'yyyy}", "1 invoice", "£4,142.86")],
            ida.Page.Rows.Select(r => (r["Bank reference"], r["Paid on"], r["For"], r["Amount"])));
        await ida.Fill("Bank reference", "b1 – 1").Press("View");
        Assert.Equal(["B1-1"], ida.Page.Rows.Select(r => r["Bank reference"]));
        await ida.Follow("B1-1");
        Assert.Equal(("123456", "February 2016", "1 client"), (ida.Page.Rows[0]["Reference"], ida.Page.Rows[0]["Period"], ida.Page.Rows[0]["Clients"]));
        Assert.Equal(("Ella, Cinder (C1170421)", "01/02/2016 - 29/02/2016", "£4,142.86"), (ida.Page.Rows[1]["Client"], ida.Page.Rows[1]["Period"], ida.Page.Rows[1]["Amount"]));
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from audit_entries where kind = 'ClientViewed' and subject = 'C1170421' and detail like '%/payments/B1-1%'"));

        await ida.Open("/provider/payments?reference=B9-9");
        Assert.Contains("No payment has this reference", ida.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/payments?reference=our%20money");
        Assert.Empty(ida.Page.Rows);
        Assert.Equal("Error: Enter the reference as it stands on your bank statement, such as B7-12", ida.Page.ErrorBeside("Bank reference"));
        Assert.Empty((await (await world.AsAsync(Ira)).Open("/provider/payments")).Rows);
    }

    [Fact]
    public async Task A_remittance_is_a_file_whose_rows_are_the_payment_what_was_entered_otherwise_too()
    {
        await using var world = await BeginAsync(cluster);
        await world.Database.ExecuteAsync("update contracts set allows_total_editing = true");
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("123456");
        await ida.Fill("Total (excl VAT)", "4100").Fill("Reason for the difference", "A day less.").Press("Update");
        await ida.Press("Submit Invoice");
        await world.FinaliseAllAsync();
        await world.PayTheBatchAsync();

        await ida.Open("/provider/payments/B1-1");
        await ida.Follow("Download as CSV");
        Assert.Equal(
            [
                "Invoice,Kind,Date on invoice,SSRef,Client,Line item,Line,Period start,Period end,Amount,Invoice in all",
                $"123456,Invoice,{Today:dd'/'MM'/'yyyy},C1170421,\"Ella, Cinder\",L4001,Payment,01/02/2016,29/02/2016,4142.86,4100.00",
                $"123456,Invoice,{Today:dd'/'MM'/'yyyy},,,,Difference,,,-42.86,4100.00",
            ],
            Encoding.UTF8.GetString(ida.Page.Bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("attachment; filename=remittance-B1-1.csv; filename*=UTF-8''remittance-B1-1.csv", ida.Page.Response.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await ida.Open("/provider/payments/B1-1?handler=excel")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.AsAsync(Ira)).Open("/provider/payments/B1-1?handler=csv")).Status);
    }

    [Fact]
    public async Task A_payment_of_very_many_invoices_shows_them_page_by_page()
    {
        const string Line = "'id', gen_random_uuid(), 'invoice_id', v.id, 'kind', 'Adjustment', 'revision', substr(v.number, 2)::int";
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        await world.PayTheBatchAsync();
        await world.Database.ExecuteAsync(
            $"""
            set session_replication_role = replica;
            {Copies.Of("invoices", "invoices x, generate_series(1, 204) i", "'id', gen_random_uuid(), 'number', 'N' || (1000 + i), 'number_key', 'N' || (1000 + i)")};
            {Copies.Of("invoice_lines", "invoice_lines x, invoices v where starts_with(v.number, 'N')", Line)};
            insert into batched_invoices (invoice_id, batch_number, position, amount, state, paid_on) select id, 1, 1, payable, 'Standing', paid_on from invoices where number like 'N%';
            set session_replication_role = origin;
            """);
        var ida = await world.AsAsync(Ida);

        await ida.Open("/provider/payments/B1-1");
        Assert.Equal(("123456", 200), (Paid()[0], Paid().Count));
        Assert.Equal(200, ida.Page.Rows.Count(r => r.ContainsKey("Client")));
        Assert.DoesNotContain("These are the first", ida.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/payments/B1-1?p=2");
        Assert.Equal(["N1200", "N1201", "N1202", "N1203", "N1204"], Paid());
        Assert.Equal(Paid(), ida.Page.Rows.Where(r => r.ContainsKey("Client")).Select(r => r["Invoice"]));
        Assert.Equal($"{Today:d MMMM yyyy}", ida.Page.Fact("Paid on"));
        await ida.Follow("Download as CSV");
        Assert.Equal(206, Encoding.UTF8.GetString(ida.Page.Bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);

        List<string> Paid() => [.. ida.Page.Rows.Where(r => r.ContainsKey("Date on invoice")).Select(r => r["Reference"])];
    }

    [Fact]
    public async Task What_is_not_paid_says_why_one_click_from_home()
    {
        await using var world = await BeginAsync(cluster);
        var id = await world.GivenPendingAsync();
        var ann = await world.AsAsync(Ann);
        await ann.Open($"/council/invoices/{id}/return");
        await ann.Fill("Reason", "The placement ended on 20 February.\nPlease check the days.").Press("Return");
        var ida = await world.AsAsync(Ida);

        await ida.Open("/provider");
        await ida.Follow("No payment is expected");

        Assert.Equal($"Returned to you on {Day()}: The placement ended on 20 February. Please check the days.", Assert.Single(ida.Page.Rows)["Where it is"]);
        await ida.Follow("123456");
        await ida.Press("Submit Invoice");
        await world.FinaliseAllAsync();
        await world.Database.ExecuteAsync("update invoices set expected_on = '2016-03-31'");
        Assert.Equal("Late: expected 31/03/2016", Assert.Single((await ida.Open("/provider/invoices?paid=no")).Rows)["Payment"]);
    }

    private static string Glance(FormPage page)
        => string.Join(' ', page.Document.QuerySelector(".portal-money")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Day(int days = 0) => Today.AddDays(days).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
