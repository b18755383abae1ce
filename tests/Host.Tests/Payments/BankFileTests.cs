using System.Text;
using Microsoft.Extensions.Time.Testing;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Payments;

/// <summary>Banks' own files, on the page that takes them. B1-1 is a payment of £5,200.00, made on 27 November 2026.</summary>
public sealed class BankFileTests(PortalCluster cluster)
{
    [Theory]
    [InlineData("preamble.csv")]
    [InlineData("uk-bank-date-and-sign.csv")]
    public async Task A_file_of_a_bank_marks_what_it_says_was_paid(string file)
    {
        await using var world = await WithPaymentAsync();
        var finn = await SendAsync(world, Inputs.Bytes("bank", file));

        Assert.Equal([("B1-1", "Paid")], Results(finn));
        Assert.Contains("Read 1 row: 1 marked as paid, 0 paid before, 0 to be looked at.", finn.Page.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 27), await world.Database.ScalarAsync<DateOnly>("select paid_on from invoices"));
    }

    [Theory]
    [InlineData("date;payment reference;amount\n27-NOV-26;SCC B1-1 REMIT;\"-5,200.00\"\n")]
    [InlineData("Date\tReference\tAmount\tPayee\r\n27.11.2026\tscc/b1 - 1\t-£5,200.00\tAcme\r\n")]
    [InlineData("Account:,\"Coun\"cil\",\n\nPayment_Reference,Transaction Date,Amount (GBP),\nREMIT-B1–1,27/11/26 00:00,\"(5,200.00)\",\n,,,\n")]
    [InlineData("reference,date,amount,payee\nB1-1,2026-11-27T09:30:00,5200.00-,\"Acme\n1 High Street\"\n")]
    public async Task It_is_read_as_people_would_however_a_bank_writes(string file)
    {
        foreach (var encoding in new[] { new UTF8Encoding(true), Encoding.Unicode, CodePagesEncodingProvider.Instance.GetEncoding(1252)! })
        {
            await using var world = await WithPaymentAsync();

            var finn = await SendAsync(world, [.. encoding.Preamble, .. encoding.GetBytes(file)]);

            Assert.Equal("Paid", Assert.Single(Results(finn)).Result);
        }
    }

    [Fact]
    public async Task A_stray_quote_is_an_error_that_names_its_lines_and_nothing_is_marked()
    {
        await using var world = await WithPaymentAsync();

        var finn = await SendAsync(world, Inputs.Bytes("bank", "stray-quote.csv"));

        Assert.Equal(
            "Error: The file cannot be read: lines 2 to 4: a quote that is opened in line 2 is never closed. Put the quotes right and send the file again: nothing was marked", finn.Page.ErrorBeside("The bank's file"));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from invoices where paid_on is not null"));
    }

    [Theory]
    [InlineData("B9-9,27/11/2026,1,\"Acme\nB1-1,27/11/2026,5200.00,Plus\nB1-2,27/11/2026,3,Other\"\n", "lines 3 to 5: a quote that is opened in line 3 makes them one row")]
    [InlineData("X1,27/11/2026,1,\"Acme\nX2,27/11/2026,5200.00,Plus\"\nB1-1,27/11/2026,5200.00,A\n", "lines 3 to 4: a quote that is opened in line 3 makes them one row")]
    [InlineData("B1-1,27/11/2026,5200.00,\"Acme\" Ltd\n", "line 3: the quotes are not right")]
    [InlineData("B1-1,27/11/2026,5200.00,Acme\nB9-1,27/11/2026,1,Ac\"me\n", "line 4: the quotes are not right")]
    public async Task Quotes_that_swallow_or_spoil_a_row_are_an_error_too(string rows, string words)
    {
        await using var world = await WithPaymentAsync();

        var finn = await SendAsync(world, Encoding.UTF8.GetBytes("Account\nreference,date,amount,payee\n" + rows));

        Assert.Contains(words, finn.Page.ErrorBeside("The bank's file"), StringComparison.Ordinal);
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from invoices where paid_on is not null"));
    }

    [Fact]
    public async Task Every_row_is_accounted_for()
    {
        await using var world = await WithPaymentAsync();

        var finn = await SendAsync(world, Encoding.UTF8.GetBytes(
            "reference,date,amount\nB1-1,27/11/2026,-5200\nB1-1,27/11/2026,-5200\n\nB1-1 and B1-2,27/11/2026,-1\nB1-1,27/11/2026,-5,200.00\nB1-1\nB1-1,27/11/2026\nTotal,,-9\nSUB1-1,27/11/2026,-5200\nB1-1-2,27/11/2026,-5200\n"));

        Assert.Equal(
            [
                "This is not a payment of ours: its reference would look like B7-12",
                "This is not a payment of ours: its reference would look like B7-12",
                "This is not a payment of ours: its reference would look like B7-12",
                "The row names 2 payments (B1-1, B1-2): give each a row of its own",
                "The row has more values than the header has columns: put an amount with a comma in quotes",
                "The row has no date",
                "The row has no amount",
                "Marked as paid",
                "It was marked as paid before, with the same day",
            ],
            finn.Page.Rows.Select(r => r["Explanation"]).OrderBy(w => w.StartsWith("This", StringComparison.Ordinal) ? 0 : w.Contains("arked", StringComparison.Ordinal) ? 2 : 1));
        Assert.Contains("Read 9 rows: 1 marked as paid, 1 paid before, 7 to be looked at.", finn.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payments_with_a_minus_sign_and_without_are_not_told_apart_by_guessing()
    {
        await using var world = await WithPaymentAsync();

        var finn = await SendAsync(world, Encoding.UTF8.GetBytes("reference,date,amount\nB1-1,27/11/2026,-5200\nB1-2,27/11/2026,3\nSalary,27/11/2026,7\n"));

        Assert.Equal(["Not done", "Not done", "Not done"], Results(finn).Select(r => r.Result));
        Assert.Equal(2, finn.Page.Rows.Count(r => r["Explanation"].StartsWith("Some of our payments stand here with a minus sign and some without", StringComparison.Ordinal)));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from invoices where paid_on is not null"));
    }

    [Fact]
    public async Task A_sample_file_is_offered_and_can_be_read()
    {
        await using var world = await WithPaymentAsync();
        var finn = await world.AsAsync(Finn);
        await finn.Open("/council/payments/bank");
        await finn.Follow("Download a sample file");

        var sent = await SendAsync(world, finn.Page.Bytes);

        Assert.Equal([("B7-1", "Not done"), ("B7-2", "Not done")], Results(sent));
    }

    private async Task<PortalWorld> WithPaymentAsync()
    {
        var world = await BeginAsync(cluster, new FakeTimeProvider(new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero)));
        await world.ChangeAsync("L4001", "weekly_cost = 1300, start_date = '2016-02-02'"); // four weeks of February 2016
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);
        await finn.Open("/council/payments/next?DueBy=2027-12-31");
        await finn.Press("Make the batch of £5,200.00");
        await world.ReleaseBatchAsync();
        return world;
    }

    private static async Task<FormClient> SendAsync(PortalWorld world, byte[] file)
    {
        var finn = await world.AsAsync(Finn);
        await finn.Open("/council/payments/bank");
        await finn.Attach("The bank's file", "bank.csv", file, "text/csv").Press("Mark as paid");
        return finn;
    }

    private static IEnumerable<(string Reference, string Result)> Results(FormClient finn) => finn.Page.Rows.Select(r => (r["Reference"], r["Result"]));
}
