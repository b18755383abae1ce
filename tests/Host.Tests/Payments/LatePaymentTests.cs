using System.Text;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Payments;

/// <summary>What was paid late, and what the law gives for it, as the council reads it.</summary>
public sealed class LatePaymentTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_council_reads_by_provider_and_month_what_was_paid_late_and_how_the_interest_was_worked_out()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.PayAsync("123456");
        await SetAsync(world, "date_on_invoice = '2016-03-01', submitted_at = '2016-03-02 12:00Z', finalised_at = '2016-04-20 12:00Z', expected_on = '2016-04-20', paid_on = '2016-05-01'");
        var finn = await world.AsAsync(Finn);
        await finn.Open("/council");
        await finn.Follow("Paid late");

        var row = Assert.Single(finn.Page.Rows);
        Assert.Equal(("01/04/2016 - 30/04/2016", "Sleepovers", "1", "0", "30"), (row["Due in"], row["Provider"], row["Paid late"], row["Not paid yet"], row["Days late at most"]));
        Assert.Equal(("£4,142.86", "£28.94", "£70.00", "£98.94"), (row["Payable"], row["Interest"], row["Fixed sums"], row["Together"]));
        var file = Encoding.UTF8.GetString((await finn.Follow("Download all of this list as CSV")).Bytes);
        Assert.Contains("01/04/2016 - 30/04/2016,Sleepovers,1,0,30,4142.86,28.94,70.00,98.94,0", file, StringComparison.Ordinal);

        await finn.Open("/council/late-payments");
        await finn.Follow("01/04/2016 - 30/04/2016");
        var invoice = Assert.Single(finn.Page.Rows);
        Assert.Equal(("123456", "01/04/2016", "01/05/2016", "30", "8.50 %"), (invoice["Invoice"], invoice["Due"], invoice["Paid"], invoice["Days late"], invoice["Rate"]));
        Assert.Equal(("£28.94", "£70.00", "£98.94"), (invoice["Interest"], invoice["Fixed sum"], invoice["Together"]));
        Assert.Contains("nothing is paid by it", finn.Page.Text, StringComparison.Ordinal);
        Assert.Contains("at most 30 days", finn.Page.Text, StringComparison.Ordinal);
        Assert.Contains("days late ÷ 365, rounded to the penny for each invoice. The rate is 8 % above", finn.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Fixed sum for each invoice: £100 from £10,000, £70 from £1,000, £40 below that.", finn.Page.Text, StringComparison.Ordinal);

        await finn.Open("/council/late-payments?provider=P1002");
        Assert.Contains("Nothing late matches these filters", finn.Page.Text, StringComparison.Ordinal);
        await finn.Open("/council/late-payments?month=2016-05");
        Assert.Contains("Nothing late matches these filters", finn.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_half_year_without_a_base_rate_is_said_in_words_until_a_setting_names_it()
    {
        const string Late = "date_on_invoice = '2098-01-01', submitted_at = '2098-01-01 12:00Z', expected_on = '2016-04-01', paid_on = '2098-03-02'";
        await using (var world = await InvoiceWorld.BeginAsync(cluster))
        {
            await world.PayAsync("123456");
            await SetAsync(world, Late);
            var finn = await world.AsAsync(Finn);
            await finn.Open("/council/late-payments");

            Assert.Contains("is known for 1 January 2098 to 30 June 2098 (the rate on 31 December 2097), so the interest of 1 invoice is not worked out.", finn.Page.Text, StringComparison.Ordinal);
            Assert.Contains("LatePayment:BaseRates:2098-01-01", finn.Page.Text, StringComparison.Ordinal);
            await finn.Follow("Show each invoice");
            Assert.Equal(("Not known", "Not known"), (finn.Page.Rows.Single()["Rate"], finn.Page.Rows.Single()["Together"]));
        }

        await using var told = await InvoiceWorld.BeginAsync(cluster, ("LatePayment:BaseRates:2098-01-01", "2"));
        await told.PayAsync("123456");
        await SetAsync(told, Late);
        var reader = await told.AsAsync(Finn);
        await reader.Open("/council/late-payments/invoices");
        Assert.Equal(("10.00 %", "£34.05"), (reader.Page.Rows.Single()["Rate"], reader.Page.Rows.Single()["Interest"])); // 4142.86 × 10 % × 30 / 365
        Assert.DoesNotContain("No Bank of England base rate", reader.Page.Text, StringComparison.Ordinal);
    }

    /// <summary>Invoices as they might have been, whatever their way would have made of them.</summary>
    private static Task SetAsync(PortalWorld world, string what)
        => world.Database.ExecuteAsync($"set session_replication_role = replica; update invoices set {what}; set session_replication_role = origin");
}
