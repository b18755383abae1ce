using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Portal.Host.Invoices;
using Portal.Host.Look;
using Portal.Host.PurchaseOrders;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Register;
using Portal.Host.Uplifts;
using Portal.TestKit;

namespace Portal.Host.Tests.Links;

/// <summary>A minus sign is overlooked, so outside of tables, and of how a figure was worked out, a sum below nothing is said in words, on every page.</summary>
public sealed class SumsBelowNothingTests(PortalCluster cluster)
{
    /// <summary>All that was paid is to be taken back, and the orders are below what was spent.</summary>
    private const string Taken = "update care_package_line_items set end_date = start_date; update purchase_orders set value = 1";

    /// <summary>What was finalised itself came to less than nothing, and what was ordered as well.</summary>
    private const string Negative =
        """
        update invoice_lines set kind = case kind when 'Payment' then 'Adjustment' else kind end, value = -value, vat = -vat, contribution = -contribution;
        update invoices set items_value = -items_value, items_vat = -items_vat, items_contribution = -items_contribution, total = 0, total_vat = 0;
        update workflow_instances set money = -money
        """;

    [Theory]
    [InlineData(Taken)]
    [InlineData(Negative)]
    public async Task No_page_shows_a_sum_with_a_minus_sign_over_its_tables(string how)
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        var samples = await world.SamplesAsync();
        await world.Database.ExecuteAsync($"begin; set local session_replication_role = replica; {how}; commit");
        var (council, provider) = (await world.AsAsync(RegisterWorld.Drew), await world.AsAsync(InvoiceWorld.Ida));
        var wrong = new List<string>();
        var owed = 0;
        var addresses = LinkCall.All(samples).Select(c => c.Address).Distinct().Where(a => a.Split('/', '?')[1] is "council" or "provider" or "tasks");
        foreach (var address in addresses.Where(a => a != Notifications.Links.JobLinks.Hangfire))
        {
            var page = await (address.StartsWith("/provider", StringComparison.Ordinal) ? provider : council).Open(address);
            var text = page.Response.Content.Headers.ContentType?.MediaType == "text/html" ? OverTables(page.Document) : "";
            owed += text.Contains("owed back", StringComparison.Ordinal) ? 1 : 0;
            wrong.AddRange(from sign in new[] { "−£", "-£", "£-" }
                           let at = text.IndexOf(sign, StringComparison.Ordinal)
                           where at >= 0
                           select $"{address}: {text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 20)]}");
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(owed > 0, "Nothing was owed back.");
    }

    [Fact]
    public void What_is_below_nothing_is_told_by_words_that_fit_it()
    {
        Assert.Equal("£1,571.43 owed back", InvoiceWords.Headline(-1_571.43m));
        Assert.Equal("£5.00 was given back", InvoiceWords.Invoiced(-5));
        Assert.Equal("Nothing: £0.01 more was spent", OrderWords.Left(-0.01m));
        Assert.Equal("£5.00 taken back", OrderWords.Spent(-5));
        Assert.Equal("£5.00 less than the items", OrderWords.Beside(-5));
        Assert.Equal("£5.00 less", Text.Difference(-5));
        Assert.Equal("£5.00 less than before", UpliftWords.Cost(-5));
    }

    private static string OverTables(IHtmlDocument document)
    {
        var main = (IElement)document.QuerySelector("main")!.Clone();
        foreach (var part in main.QuerySelectorAll("table, .portal-working, script"))
        {
            part.Remove();
        }

        return string.Join(' ', main.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
