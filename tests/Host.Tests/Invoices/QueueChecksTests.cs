using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Payments;
using Portal.TestKit;
using Portal.Workflows.PurchaseOrders;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>The finance team's queue says at which invoices somebody must look, and takes many at once only of the others.</summary>
public sealed class QueueChecksTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_queue_shows_the_checks_filters_by_them_and_offers_only_what_agrees_for_many_at_once()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.GivenPendingAsync("AGREES");
        await world.Database.GivenNothingToLookAtAsync();
        var harbour = await GivenOverAsync(world);
        var ann = await world.AsAsync(Ann);

        await ann.Open("/council/invoices");
        Assert.Equal(
            [("AGREES", "All agree", "Choose AGREES of Sleepovers"), ("OVER", "2 to look at on OVER Over the order Own total", "Look first")],
            ann.Page.Rows.Select(r => (r["Reference"], r["Checks"], r["Choose"])).Order());
        await ann.Select("Checks", "All agree").Press("View");
        Assert.Equal(["AGREES"], ann.Page.Rows.Select(r => r["Reference"]));
        await ann.Select("Checks", "Something to look at").Press("View");
        Assert.Equal(["OVER"], ann.Page.Rows.Select(r => r["Reference"]));

        // Whoever posts another id all the same is told, and nothing happens.
        await ann.Open("/council/invoices");
        ann.Page.Document.QuerySelector("input[name=Chosen]")!.SetAttribute("value", harbour);
        await ann.Choose("Choose AGREES of Sleepovers").Press("Authorise the chosen");
        Assert.Contains("OVER: Not done There is something to look at. Open it, look, and do it there", ann.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Pending", await world.Database.ScalarAsync<string>($"select state from invoices where id = '{harbour}'"));

        await ann.Open("/council/invoices");
        await ann.Choose("Choose AGREES of Sleepovers").Press("Authorise the chosen");
        Assert.Contains("AGREES: Authorised", ann.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_on_top_how_many_lines_agree_and_lists_what_does_not_first()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenLineItemAsync("L4009", PortalGivens.Snow, "S2002", "K3002", new(2018, 7, 4));
        var id = await GivenOverAsync(world);
        await world.Database.GivenNothingToLookAtAsync();
        await world.ChangeAsync("L4009", "weekly_cost = 700"); // the last of the list by name
        var ann = await world.AsAsync(Ann);

        foreach (var page in new[] { $"/council/invoices/{id}", $"/tasks/{id}" })
        {
            await ann.Open(page);
            Assert.Contains("1 of 2 lines agree with the line items and orders. What does not agree stands first.", ann.Page.Text, StringComparison.Ordinal);
            Assert.Contains("Own total Over by £2,000.00", ann.Page.Text, StringComparison.Ordinal);
            Assert.StartsWith("Line item differs", ann.Page.Rows[0]["Check"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_difference_is_a_line_of_its_own_on_both_sides_and_in_the_file()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await GivenOverAsync(world);
        var (ann, ira) = (await world.AsAsync(Ann), await world.AsAsync(Ira));

        await ann.Open($"/council/invoices/{id}");
        Assert.Equal(("Difference: Two <b>days</b> more How was this worked out? The provider typed a total of £6,428.57, and the items come to £4,428.57: £6,428.57 − £4,428.57 = £2,000.00. It stands on no purchase order.", "£2,000.00", "Own total Over by £2,000.00"), (ann.Page.Rows[^1]["Commitment"], ann.Page.Rows[^1]["Invoiced here"], ann.Page.Rows[^1]["Check"]));
        Assert.Equal("£2,000.00", ann.Page.Fact("Over by"));
        await ira.Open($"/provider/invoices/{id}");
        Assert.StartsWith("Difference: Two <b>days</b> more", ira.Page.Rows[^1]["Commitment"], StringComparison.Ordinal);
        Assert.Equal("£2,000.00", ira.Page.Rows[^1]["Value"]);
        await world.FinaliseAllAsync();
        await world.App.Services.GetRequiredService<RaisePurchaseOrders>().RunAsync(CancellationToken.None);
        var year = FinancialYear.Of(DateOnly.FromDateTime(DateTime.UtcNow));
        foreach (var (reader, page) in new[] { (ann, "/council/purchase-orders"), (ira, "/provider/purchase-orders") })
        {
            await reader.Open($"{page}?year={year}");
            Assert.Contains("Differences on no order: £2,000.00, on 1 finalised invoice of this financial year.", reader.Page.Text, StringComparison.Ordinal);
            await reader.Open($"{page}?year=18/19");
            Assert.DoesNotContain("Differences on no order", reader.Page.Text, StringComparison.Ordinal);
        }

        await ira.Open($"/provider/invoices/{id}?handler=Csv");
        Assert.Contains(",Difference,,,,,2000.00,0.00,0.00,2000.00", System.Text.Encoding.UTF8.GetString(ira.Page.Bytes), StringComparison.Ordinal);
    }

    /// <summary>Harbour View Care asks for £2,000.00 more than its items come to; its id.</summary>
    private static async Task<string> GivenOverAsync(PortalWorld world)
    {
        await world.Database.ExecuteAsync("update contracts set allows_total_editing = true where ref = 'K3002'");
        var ira = await world.AsAsync(Ira);
        await ira.Open("/provider/invoices/proposed");
        var total = decimal.Parse(ira.Page.Value("Total (excl VAT)")!, System.Globalization.CultureInfo.InvariantCulture) + 2_000;
        await ira.Fill("Reference", "OVER").Fill("Total (excl VAT)", FormattableString.Invariant($"{total}")).Fill("Reason for the difference", "Two <b>days</b> more").Press("Create and submit");
        return ira.Page.Path.Split('/')[^1];
    }
}
