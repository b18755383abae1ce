using System.Globalization;
using System.Text;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Payments;

/// <summary>The bank's file of payments that came back: of the same form as the one of payments made, and sent to a page of its own.</summary>
public sealed class ReturnedFileTests(PortalCluster cluster)
{
    private const string File = "The bank's file of returned payments";

    private static string Today => DateTime.UtcNow.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    [Fact]
    public async Task It_marks_what_came_back_once_and_accounts_for_every_row()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        await world.PayTheBatchAsync();
        var finn = await world.AsAsync(Finn);
        var rows = $"Returned items\nreference,date,amount\nB1-1,{Today},4142.85\nSCC B1-1 REMIT,{Today},4142.86\nB1-1,{Today},4142.86\nB9-1,{Today},1\nSalary,{Today},1\n";

        await finn.Open("/council/payments/bank");
        await finn.Follow("marked from a file of their own");
        await finn.Attach(File, "back.csv", Encoding.UTF8.GetBytes(rows), "text/csv").Press("Mark as returned");
        Assert.Equal("Error: Enter what the bank said", finn.Page.ErrorBeside("Reason"));
        await finn.Attach(File, "back.csv", Encoding.UTF8.GetBytes(rows), "text/csv").Fill("Reason", "Account closed").Press("Mark as returned");

        Assert.Contains("Read 5 rows: 1 marked as returned, 1 returned before, 3 to be looked at.", finn.Page.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "3: The payment is £4,142.86, the file says £4,142.85",
                "6: No batch has this payment",
                "7: This is not a payment of ours: its reference would look like B7-12",
                "4: Marked as returned: what it paid is due again",
                "5: It was marked as returned before, with the same day",
            ],
            finn.Page.Rows.Select(r => $"{r["Line"]}: {r["Explanation"]}"));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from invoices where paid_on is not null"));
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from journal where move = 'Take payment back' and words = 'Account closed' and data::text like '%returnedOn%'"));
        await world.DeliverAsync();
        Assert.Single(world.Emails(), m => m.Subject == "Payment returned: £4,142.86, reference B1-1");
        await finn.Open("/council/payments/next?DueBy=" + DateTime.UtcNow.AddDays(400).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Contains("Make the batch of £4,142.86", finn.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_paid_cannot_come_back()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);
        await finn.Open($"/council/payments/next?DueBy={DateTime.UtcNow.AddDays(400):yyyy-MM-dd}");
        await finn.Press("Make the batch of £4,142.86");

        Assert.Equal("Its batch was not released: ask the bank why it knows this payment", await SendAsync(finn, $"B1-1,{Today},4142.86"));
        await world.ReleaseBatchAsync();
        Assert.Equal("This payment is not marked as paid, so there is nothing to undo", await SendAsync(finn, $"B1-1,{Today},4142.86"));
        await finn.Open("/council/payments/bank");
        await finn.Attach("The bank's file", "bank.csv", Encoding.UTF8.GetBytes($"reference,date,amount\nB1-1,{Today},4142.86\n"), "text/csv").Press("Mark as paid");
        Assert.Equal($"Enter a day from {Today}, when it was paid, until today", await SendAsync(finn, "B1-1,01/01/2016,4142.86"));
        await SendAsync(finn, $"B1-1,{Today},4142.86");
        Assert.Equal($"This payment was marked as returned on {Today} already", await SendAsync(finn, "B1-1,01/01/2016,4142.86"));
    }

    private static async Task<string> SendAsync(FormClient finn, string row)
    {
        await finn.Open("/council/payments/bank-returned");
        await finn.Attach(File, "back.csv", Encoding.UTF8.GetBytes("reference,date,amount\n" + row + "\n"), "text/csv").Fill("Reason", "Account closed").Press("Mark as returned");
        return Assert.Single(finn.Page.Rows)["Explanation"];
    }
}
