using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Overviews;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using Portal.Workflows.Overviews;
using Portal.Workflows.PurchaseOrders;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Overviews;

/// <summary>The year of a provider, and the council's commitments against what was spent.</summary>
public sealed class OverviewTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_providers_year_adds_up_what_is_invoiced_paid_and_to_come()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("123456");
        await ida.Open("/provider/overview?year=15/16");
        Assert.Equal(("£4,142.86", "£0.00", "£0.00", "£4,142.86"), February(ida)); // what is not submitted is not invoiced yet

        await ida.Open("/provider/invoices?year=26/27");
        await ida.Follow("123456");
        await ida.Press("Submit Invoice");
        await world.FinaliseAllAsync();
        await world.ChangeAsync("L4001", "end_date = '2016-02-18'");
        await ida.Open("/provider/overview?year=15/16");

        Assert.Equal(("£2,571.43", "£4,142.86", "£0.00", "−£1,571.43"), February(ida));
        await world.Database.GivenPaidAsync(new(2026, 1, 1));
        await ida.Open("/provider/overview?year=15/16");
        Assert.Equal(("£2,571.43", "£4,142.86", "£4,142.86", "−£1,571.43"), February(ida));
        Assert.Equal(("£4,142.86", "£4,142.86"), (ida.Page.Fact("Invoiced"), ida.Page.Fact("Paid")));
        Assert.Equal(12, ida.Page.Rows.Count);
        Assert.Equal("15/16", ida.Page.Value("Financial year"));
        var ira = await world.AsAsync(Ira);
        Assert.DoesNotContain("4,142.86", (await ira.Open("/provider/overview?year=15/16")).Text, StringComparison.Ordinal);

        static (string, string, string, string) February(FormClient ida)
        {
            var row = ida.Page.Rows.Single(r => r["Period"].StartsWith("01/02/2016", StringComparison.Ordinal));
            return (row["Line items come to"], row["Invoiced"], row["Paid"], row["To come"]);
        }
    }

    [Fact]
    public async Task What_was_taken_from_a_later_payment_is_not_counted_as_paid_twice()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.PayAsync("A1");
        await world.Database.GivenPaidAsync(new(2016, 3, 20));
        await world.ChangeAsync("L4001", "end_date = '2016-02-18'");
        await world.PayAsync("A2"); // −£1,571.43, carried forward
        await world.ChangeAsync("L4002", "start_date = '2016-02-01', end_date = '2016-02-29', weekly_cost = 1000, contract_ref = 'K3001'");
        await world.PayAsync("A3"); // £4,142.86, less the balance
        var ida = await world.AsAsync(Ida);
        Assert.Equal(("£6,714.29", "£4,142.86"), await FactsAsync());

        await world.Database.GivenPaidAsync(new(2016, 4, 20), "A3");

        Assert.Equal(2_571.43m, await world.Database.ScalarAsync<decimal>("select total - items_contribution from invoices where number = 'A3'"));
        Assert.Equal(("£6,714.29", "£6,714.29"), await FactsAsync()); // 4,142.86 + 2,571.43

        async Task<(string Invoiced, string Paid)> FactsAsync()
        {
            await ida.Open("/provider/overview?year=15/16");
            return (ida.Page.Fact("Invoiced"), ida.Page.Fact("Paid"));
        }
    }

    [Fact]
    public async Task What_was_entered_below_the_items_is_not_counted_as_paid()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("update contracts set allows_total_editing = true");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");
        await ida.Fill("Reference", "A1").Fill("Total (excl VAT)", "4000").Fill("Reason for the difference", "As agreed").Press("Save for later");
        Assert.DoesNotContain("Entered otherwise", (await ida.Open("/provider/overview?year=15/16")).Text, StringComparison.Ordinal);
        await ida.Open("/provider/invoices");
        await ida.Follow("A1");
        await ida.Press("Submit Invoice");
        await world.FinaliseAllAsync();

        await ida.Open("/provider/overview?year=15/16");
        Assert.Equal(("£4,000.00", "£0.00"), (ida.Page.Fact("Invoiced"), ida.Page.Fact("Paid")));
        await world.Database.GivenPaidAsync(new(2016, 3, 20));
        await ida.Open("/provider/overview?year=15/16");

        Assert.Equal(("£4,000.00", "£4,000.00"), (ida.Page.Fact("Invoiced"), ida.Page.Fact("Paid")));
        var last = ida.Page.Rows[^1];
        Assert.Equal(("Entered otherwise than the items", "−£142.86", "−£142.86"), (last["Period"], last["Invoiced"], last["Paid"]));
        Assert.Equal(12, (await ida.Open("/provider/overview?year=16/17")).Rows.Count);
    }

    [Fact]
    public async Task The_council_sees_orders_against_finalised_spend_by_provider()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.PayAsync("123456");
        await world.App.Services.GetRequiredService<RaisePurchaseOrders>().RunAsync(CancellationToken.None);
        var clerk = await world.AsAsync(PortalGivens.Clerk);

        await clerk.Open("/council/overview?year=15/16");

        // £1,000.00 a week from 1 February to 31 March 2016 is 60 days.
        Assert.Equal(
            [("Sleepovers", "1", "£8,571.43", "£4,142.86", "£4,428.57", "48.3%")],
            clerk.Page.Rows.Select(r => (r["Provider"], r["Purchase orders"], r["Committed"], r["Spent to date"], r["Left"], r["Share spent"])));
        Assert.Equal(("£8,571.43", "£4,142.86", "£4,428.57"), (clerk.Page.Fact("Committed"), clerk.Page.Fact("Spent to date"), clerk.Page.Fact("Left")));
        await clerk.Open("/council/overview?year=14/15");
        Assert.Contains("No purchase order was issued for 14/15.", clerk.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4_142.86, 2_000, 1_000, "£8,000")]
    [InlineData(31_000, 0, 0, "£40k")]
    [InlineData(6_000, 6_000, 10_000, "£20k")]
    [InlineData(-5, 0, 0, "£4")]
    [InlineData(123_456_789, 123_456_789, 0, "£200m")]
    public void The_bars_of_a_month_stand_on_each_other_and_reach_what_it_comes_to(double shouldBe, double invoiced, double paid, string top)
    {
        var month = new YearMonth(new(new(2016, 2, 1)), (decimal)shouldBe, (decimal)invoiced, (decimal)paid);
        var chart = new YearChart([.. Enumerable.Repeat(month, 12)]);

        var bar = chart.Bars[0];
        Assert.Equal((bar.PaidY, bar.InvoicedY), (bar.InvoicedY + bar.InvoicedHeight, bar.ToComeY + bar.ToComeHeight));
        Assert.Equal(YearChart.Floor, bar.PaidY + bar.PaidHeight);
        Assert.Equal(top, chart.Lines.Last().Words);
        Assert.All(chart.Bars, b => Assert.InRange(b.ToComeY, 0, YearChart.Floor));
    }
}
