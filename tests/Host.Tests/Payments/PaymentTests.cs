using System.Net;
using Portal.Domain.Calendar;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using Portal.Workflows.Engine;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Payments;

/// <summary>Finalised invoices go to the bank in a batch, and the bank's file marks them paid.</summary>
public sealed class PaymentTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_finalised_invoice_is_exported_once_and_marked_paid_once_and_its_provider_reads_the_remittance()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);
        await MakeAsync(finn, "£4,142.86");
        Assert.Equal("/council/payments/1", finn.Page.Path);
        await world.ReleaseBatchAsync();
        var file = await DownloadAsync(finn);
        var due = await world.Database.ScalarAsync<string>("select to_char(expected_on, 'DD/MM/YYYY') from invoices");
        Assert.Equal(
            ["batch,payment,provider ref,provider name,cost code,net,VAT,amount,due day", $"1,B1-1,P1001,Sleepovers,,4142.86,0.00,4142.86,{due}"],
            file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        await finn.Open($"/council/payments/next?DueBy={Later}");
        Assert.Contains("Nothing is due for payment", finn.Page.Text, StringComparison.Ordinal);
        var ida = await world.AsAsync(Ida);
        Assert.Equal(HttpStatusCode.NotFound, (await ida.Open("/provider/payments/B1-1")).Status);

        await SendAsync(finn, $"date,reference,amount\n{Today},b1-1,\"4,142.86\"\n");
        Assert.Equal([("b1-1", "Paid", "Marked as paid")], Results(finn));
        Assert.Equal("Nothing", (await finn.Open("/council/payments/1")).Fact("Not paid yet"));
        await SendAsync(finn, $"date,reference,amount\n{Today},B1-1,4142.86\n");
        Assert.Equal([("B1-1", "Paid before", "It was marked as paid before, with the same day")], Results(finn));

        await world.DeliverAsync();
        var letter = Assert.Single(world.Emails(), x => x.Subject?.StartsWith("Paid", StringComparison.Ordinal) == true);
        Assert.Equal("Paid: £4,142.86, reference B1-1", letter.Subject);
        await ida.Open("/provider/invoices");
        await ida.Follow("123456");
        Assert.Contains("the payment has been made", ida.Page.Text, StringComparison.Ordinal);
        await ida.Follow("Remittance B1-1");
        Assert.Equal("£4,142.86", ida.Page.Fact("Payment"));
        Assert.Equal("123456", ida.Page.Rows[0]["Reference"]);
        Assert.Equal(file, await DownloadAsync(finn));
        var ira = await world.AsAsync(Ira);
        Assert.Equal(HttpStatusCode.NotFound, (await ira.Open("/provider/payments/B1-1")).Status);
    }

    [Fact]
    public async Task The_file_bears_net_VAT_cost_code_and_every_name_as_it_is_since_a_machine_reads_it()
    {
        await using var world = await BeginAsync(cluster);
        await world.Database.ExecuteAsync("update providers set name = '+Plus Care', vat_number = 'GB123456789' where ref = 'P1001'; update contracts set vat = 'Standard', cost_code = '=CC-' || ref");
        await world.PayAsync("=16-02");
        var finn = await world.AsAsync(Finn);

        await MakeAsync(finn, "£4,971.43");
        await world.ReleaseBatchAsync();

        await world.Database.ExecuteAsync("update contracts set cost_code = 'LATER'"); // the file stays as it was released
        Assert.StartsWith("1,B1-1,P1001,+Plus Care,=CC-K3001,4142.86,828.57,4971.43,", (await DownloadAsync(finn)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_takes_what_is_due_up_to_so_many_days_ahead_and_nothing_later()
    {
        await using var world = await BeginAsync(cluster, ("Payments:DaysAhead", "7"));
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);
        var (last, after) = (LondonTime.DateOf(DateTimeOffset.UtcNow).AddDays(7), LondonTime.DateOf(DateTimeOffset.UtcNow).AddDays(8));
        await world.Database.ExecuteAsync($"update invoices set expected_on = '{after:yyyy-MM-dd}'");

        await finn.Open($"/council/payments/next?DueBy={after:yyyy-MM-dd}");

        var sentence = FormattableString.Invariant($"Enter a day up to {last:dd'/'MM'/'yyyy}: a batch takes what is due in the next 7 days");
        Assert.Equal($"Error: {sentence}", finn.Page.ErrorBeside("Payment expected up to"));
        Assert.DoesNotContain("Make the batch", finn.Page.Text, StringComparison.Ordinal);
        await world.Database.ExecuteAsync($"update invoices set expected_on = '{last:yyyy-MM-dd}'");
        await finn.Open($"/council/payments/next?DueBy={last:yyyy-MM-dd}");
        var form = finn.Page.Document.QuerySelector("main form[method=post]")!;
        form.SetAttribute("action", $"/council/payments/next?DueBy={after:yyyy-MM-dd}");
        await finn.Press("Make the batch of £4,142.86");
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from payment_batches"));
        await MakeAsync(finn, "£4,142.86", $"{last:yyyy-MM-dd}");
        Assert.Equal("/council/payments/1", finn.Page.Path);
    }

    [Fact]
    public async Task A_credit_note_lowers_the_next_payment_and_one_as_large_as_the_invoices_waits()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices");
        await ida.Follow("123456");
        await ida.Follow("New Credit Note");
        await ida.Fill("Reference", "CN1").Fill("Ella, Cinder (C1170421) - 15/16, 01/02/2016 - 29/02/2016", "142.86").Press("Create");
        await ida.Press("Submit Credit Note");
        await world.FinaliseAllAsync();
        var finn = await world.AsAsync(Finn);

        await MakeAsync(finn, "£4,000.00");
        await world.ReleaseBatchAsync();

        await finn.Open("/council/payments/1");
        Assert.Equal([("B1-1", "£4,000.00", "Not yet")], finn.Page.Rows.Select(r => (r["Payment reference"], r["Amount"], r["Paid"])));
        await SendAsync(finn, $"reference,date,amount\nB1-1,{Today},4142.86\n");
        Assert.Equal([("B1-1", "Not done", "The payment is £4,000.00, the file says £4,142.86")], Results(finn));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from invoices where paid_on is not null"));
        await SendAsync(finn, $"reference,date,amount\nB1-1,{Today},4000\n");
        Assert.Equal(2L, await world.Database.ScalarAsync<long>("select count(*) from invoices where paid_on is not null"));
        await world.DeliverAsync();
        Assert.Single(world.Emails(), x => x.Subject?.StartsWith("Paid", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Another_sum_than_the_page_showed_is_not_paid_and_what_another_funder_pays_is_not_paid_either()
    {
        await using var world = await BeginAsync(cluster);
        await world.ChangeAsync("L4001", "contribution_weekly = 100");
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);
        await finn.Open($"/council/payments/next?DueBy={Later}");
        Assert.Contains("£3,728.57", finn.Page.Text, StringComparison.Ordinal); // 4,142.86 less 414.29
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("SECOND"); // March, which opened meanwhile
        await ida.Press("Submit Invoice");
        await world.FinaliseAllAsync();

        await finn.Press("Make the batch of £3,728.57");

        Assert.Equal(HttpStatusCode.Conflict, finn.Page.Status);
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from payment_batches"));
    }

    [Fact]
    public async Task The_same_form_twice_makes_one_batch_and_a_stale_page_makes_none()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);
        var tab = world.AnotherTab(finn);
        await finn.Open($"/council/payments/next?DueBy={Later}");
        await tab.Open($"/council/payments/next?DueBy={Later}");
        var page = finn.Page;
        await finn.Press("Make the batch of £4,142.86");
        Assert.Equal("/council/payments/1", finn.Page.Path);

        await tab.Press("Make the batch of £4,142.86");
        Assert.Equal(HttpStatusCode.Conflict, tab.Page.Status);
        Assert.Equal(["Nothing is due for payment up to this day"], tab.Page.Errors);
        await finn.PressOn(page, "Make the batch of £4,142.86");

        Assert.Equal("/council/payments/1", finn.Page.Path);
        Assert.Equal((1L, 1L), (await world.Database.ScalarAsync<long>("select count(*) from payment_batches"), await world.Database.ScalarAsync<long>("select count(*) from batched_invoices")));
    }

    [Theory]
    [InlineData("reference,day,amount\nB1-1,24/11/2026,1\n", "Error: The file cannot be read: no row names the columns reference, date and amount: the nearest lacks date")]
    [InlineData("reference,date,amount\n", "Error: The file holds no payment")]
    [InlineData("", "Error: Choose the bank's file")]
    public async Task A_file_that_is_not_the_banks_is_refused_beside_its_field(string file, string sentence)
    {
        await using var world = await BeginAsync(cluster);
        var finn = await world.AsAsync(Finn);

        await SendAsync(finn, file);

        Assert.Equal(sentence, finn.Page.ErrorBeside("The bank's file"));
    }

    [Theory]
    [InlineData("=cmd()", "24/11/2026", "1", "This is not a payment of ours: its reference would look like B7-12")]
    [InlineData("B9-1", "24/11/2026", "1", "No batch has this payment")]
    [InlineData("B1-1", "31/02/2026", "1", "'31/02/2026' is not a date such as 24/11/2026")]
    [InlineData("B1-1", "24/11/2026", "lots", "'lots' is not an amount such as 4142.86")]
    [InlineData("B1-1", "01/01/2098", "4142.86", "The day is in the future")]
    [InlineData("B1-1", "01/01/2016", "4142.86", "The day is before the batch was released")]
    public async Task A_row_that_is_wrong_marks_nothing_and_says_why(string reference, string date, string amount, string words)
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);
        await MakeAsync(finn, "£4,142.86");
        await world.ReleaseBatchAsync();

        await SendAsync(finn, $"reference,date,amount\n{reference},{date},{amount}\n");

        Assert.Equal([(reference, "Not done", words)], Results(finn));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from invoices where paid_on is not null"));
    }

    [Theory]
    [InlineData("update payment_batches set total = 1")]
    [InlineData("update payment_batches set state = 'Made', released_at = null, released_by = null, released_by_id = null")]
    [InlineData("update batched_invoices set state = 'HeldOut'")]
    [InlineData("update batched_invoices set state = 'Returned'")]
    [InlineData("update batch_payments set state = 'HeldOut'")]
    [InlineData("update invoices set paid_on = null")]
    [InlineData("delete from batched_invoices")]
    [InlineData("update batch_payments set amount = 1")]
    [InlineData("update invoices set paid_on = paid_on + 1")]
    [InlineData("update batched_invoices set paid_on = null")]
    [InlineData("update batched_invoices set paid_on = paid_on + 1")]
    public async Task The_database_itself_keeps_what_was_paid(string change)
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);
        await MakeAsync(finn, "£4,142.86");
        await world.ReleaseBatchAsync();
        await SendAsync(finn, $"reference,date,amount\nB1-1,{Today},4142.86\n");

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Database.ExecuteAsync(change));

        Assert.Equal("23001", refused.SqlState);
    }

    [Fact]
    public async Task A_batch_is_paid_when_its_invoices_are_and_no_sooner()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);
        await MakeAsync(finn, "£4,142.86");
        const string Mark = "update batched_invoices set paid_on = current_date";
        Assert.Equal("23001", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Database.ExecuteAsync(Mark))).SqlState);
        await world.ReleaseBatchAsync();

        Assert.Equal("23001", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Database.ExecuteAsync(Mark))).SqlState);
        await finn.Open("/council/payments");
        Assert.Equal("Waits for the bank", finn.Page.Rows[0]["State"]);

        await SendAsync(finn, $"reference,date,amount\nB1-1,{Today},4142.86\n");
        await finn.Open("/council/payments");
        Assert.Equal("Paid", finn.Page.Rows[0]["State"]);
        Assert.Empty(await BreaksAsync(world));
        await world.Database.ExecuteAsync("set session_replication_role = replica; update batched_invoices set paid_on = paid_on - 1; set session_replication_role = origin");
        Assert.EndsWith(": its payment 1 was not paid on the day of its invoices.", Assert.Single(await BreaksAsync(world)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_next_batch_that_does_not_exist_is_the_last_and_says_the_same_sum()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);

        await finn.Open($"/council/payments/next?DueBy={Later}&p=7");

        Assert.Equal("£4,142.86", Assert.Single(finn.Page.Rows)["Payment"]);
        Assert.Contains("£4,142.86", finn.Page.Text, StringComparison.Ordinal);
        foreach (var page in (string[])["2147483647", "-7", "0"])
        {
            await finn.Open($"/council/payments/next?DueBy={Later}&p={page}");
            Assert.Equal("£4,142.86", Assert.Single(finn.Page.Rows)["Payment"]);
        }

        await finn.Open("/council/payments/next?DueBy=2016-01-01&p=2147483647");
        Assert.Empty(finn.Page.Rows);
    }

    [Fact]
    public async Task Who_may_not_finalise_sees_the_batches_and_makes_none()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var ann = await world.AsAsync(Ann);

        await ann.Open($"/council/payments/next?DueBy={Later}");

        Assert.Contains("£4,142.86", ann.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Make the batch", ann.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_shows_no_payments_of_another_day_and_offers_none()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        await world.Database.ExecuteAsync("update invoices set expected_on = '2016-03-01'");
        var finn = await world.AsAsync(Finn);
        Assert.Contains("Make the batch of £4,142.86", (await finn.Open("/council/payments/next")).Buttons);

        await finn.Open("/council/payments/next?DueBy=31/02/2016");

        Assert.Equal("Error: Payment expected up to must be a real date, such as 11/04/2016", finn.Page.ErrorBeside("Payment expected up to"));
        Assert.DoesNotContain("£4,142.86", finn.Page.Text, StringComparison.Ordinal);
        Assert.Equal(["View", "Sign out", "Search"], finn.Page.Buttons.Order(StringComparer.Ordinal).Reverse());
    }

    private static async Task<List<string>> BreaksAsync(PortalWorld world)
    {
        await using var db = world.Database.Context();
        return await new JournalVerification(db).FindBreaksAsync(_ => { }, CancellationToken.None).ToListAsync();
    }

    private static string Today => DateTime.UtcNow.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Later => DateTime.UtcNow.AddDays(400).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task MakeAsync(FormClient finn, string total, string? dueBy = null)
    {
        await finn.Open($"/council/payments/next?DueBy={dueBy ?? Later}");
        await finn.Press($"Make the batch of {total}");
    }

    private static async Task<string> DownloadAsync(FormClient finn)
        => System.Text.Encoding.UTF8.GetString((await finn.Open("/council/payments/1?handler=csv")).Bytes);

    private static async Task SendAsync(FormClient finn, string file)
    {
        await finn.Open("/council/payments/bank");
        await (file.Length > 0 ? finn.Attach("The bank's file", "bank.csv", System.Text.Encoding.UTF8.GetBytes(file), "text/csv") : finn).Press("Mark as paid");
    }

    private static IEnumerable<(string Reference, string Result, string Words)> Results(FormClient finn)
        => finn.Page.Rows.Select(r => (r["Reference"], r["Result"], r["Explanation"]));
}
