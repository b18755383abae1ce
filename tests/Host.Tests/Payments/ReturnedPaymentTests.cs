using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Payments;

/// <summary>The bank sends a payment back: it is undone by a move with a reason, and paid again in another batch.</summary>
public sealed class ReturnedPaymentTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_payment_that_came_back_is_undone_with_a_reason_told_to_its_provider_and_paid_again_in_another_batch()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        await world.PayTheBatchAsync();
        var finn = await world.AsAsync(Finn);
        await finn.Open("/council/payments/B1-1");
        await finn.Follow("The bank returned this payment");
        await finn.Press("Mark as returned");
        Assert.Equal("Error: Enter the day on which the bank returned it", finn.Page.ErrorBeside("Day on which the bank returned it"));
        Assert.Equal("Error: Enter what the bank said", finn.Page.ErrorBeside("Reason"));
        await finn.Fill("Day on which the bank returned it", "01/01/2016").Fill("Reason", "Account closed").Press("Mark as returned");
        Assert.Equal($"Error: Enter a day from {Today}, when it was paid, until today", finn.Page.ErrorBeside("Day on which the bank returned it"));
        await finn.Fill("Day on which the bank returned it", Today).Press("Mark as returned");

        Assert.Contains("What it paid is due again", finn.Page.Fact("Returned by the bank"), StringComparison.Ordinal);
        await world.DeliverAsync();
        Assert.Equal(Ida, Assert.Single(world.Emails(), m => m.Subject == "Payment returned: £4,142.86, reference B1-1").To.Mailboxes.Single().Address);
        await finn.Open("/council/payments/B1-1/returned");
        Assert.Contains("only for a payment that is marked as paid", finn.Page.Text, StringComparison.Ordinal);
        await finn.Open("/council/payments/bank");
        await finn.Attach("The bank's file", "bank.csv", System.Text.Encoding.UTF8.GetBytes($"reference,date,amount\nB1-1,{Today},4142.86\n"), "text/csv").Press("Mark as paid");
        Assert.StartsWith("The bank sent it back on", finn.Page.Rows[0]["Explanation"], StringComparison.Ordinal);

        await PayAgainAsync(world, finn);
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/payments");
        Assert.Equal([("B2-1", Short), ("B1-1", $"{Short}, returned {Short}")], ida.Page.Rows.Select(r => (r["Bank reference"], r["Paid on"])));
        await ida.Open("/provider/invoices");
        await ida.Follow("123456");
        Assert.Contains("Account closed", ida.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Remittance B2-1", ida.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_twice_undoes_it_once_and_another_is_told()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        await world.PayTheBatchAsync();
        var finn = await world.AsAsync(Finn);
        await finn.Open("/council/payments/B1-1/returned");
        finn.Fill("Day on which the bank returned it", Today).Fill("Reason", "Account closed");
        var page = finn.Page;
        var tab = world.AnotherTab(finn);
        await tab.Open("/council/payments/B1-1/returned");
        await finn.Press("Mark as returned");

        await finn.PressOn(page, "Mark as returned");
        await tab.Fill("Day on which the bank returned it", Today).Fill("Reason", "Account closed").Press("Mark as returned");

        Assert.Contains($"This payment was marked as returned on {Today} already", tab.Page.Text, StringComparison.Ordinal);
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from journal where move = 'Take payment back' and words = 'Account closed' and data::text like '%returnedOn%'"));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from invoices where paid_on is not null"));
    }

    private static async Task PayAgainAsync(PortalWorld world, FormClient finn)
    {
        await finn.Open($"/council/payments/next?DueBy={DateTime.UtcNow.AddDays(400):yyyy-MM-dd}");
        await finn.Press("Make the batch of £4,142.86");
        await world.ReleaseBatchAsync(2);
        await finn.Open("/council/payments/bank");
        await finn.Attach("The bank's file", "bank.csv", System.Text.Encoding.UTF8.GetBytes($"reference,date,amount\nB2-1,{Today},4142.86\n"), "text/csv").Press("Mark as paid");
        Assert.Equal("Paid", finn.Page.Rows[0]["Result"]);
    }

    private static string Today => DateTime.UtcNow.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Short => Portal.Host.Look.Text.ShortDate(DateOnly.FromDateTime(DateTime.UtcNow));
}
