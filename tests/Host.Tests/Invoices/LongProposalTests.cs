using System.Net;
using AngleSharp.Dom;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>A long month can be checked: what differs from the month before stands first, the rest is folded to a line for each service.</summary>
public sealed class LongProposalTests(PortalCluster cluster)
{
    private const string Differs = "What differs from last month";

    [Fact]
    public async Task What_differs_from_last_month_comes_first_and_says_from_what_to_what()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);

        await ida.Open("/provider/invoices/proposed");

        Assert.Equal("4 differences from last month", ida.Page.Document.QuerySelector("main h2")!.TextContent);
        Assert.Equal(
            [
                ("Child36, Robin (C3000036) - 15/16", "New from 10/02/2016", "Sleepovers", "£2,000.00"),
                ("Child37, Robin (C3000037) - 15/16", "£770.00 a week, was £700.00", "Night Owls", "£3,190.00"),
                ("Child38, Robin (C3000038) - 15/16", "Ends 10/02/2016 10 days, was 31", "Night Owls", "£1,000.00"),
            ],
            Table(ida.Page, Differs).Select(r => (Before(r["Commitment"], " How was"), r["Differs"], r["Service"], r["Value"])));
        Assert.Contains("Child39, Robin (C3000039), Night Owls: ended 20/01/2016. Nothing is due; last month £2,000.00.", ida.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_is_a_line_for_each_service_with_its_count_and_sum()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);

        await ida.Open("/provider/invoices/proposed");

        Assert.Equal(["Night Owls: 18 items, £52,200.00", "Sleepovers: 18 items, £53,442.86"], Folds(ida.Page));
        Assert.DoesNotContain(ida.Page.Document.QuerySelectorAll("details.portal-group"), d => d.HasAttribute("open"));
        Assert.Equal("£111,832.86", ida.Page.Fact("Total Payable"));
        Assert.Equal("Total Payable £111,832.86", Words(ida.Page.Document.QuerySelector(".portal-bar p")!));
    }

    [Fact]
    public async Task An_item_is_found_without_scripts_and_nothing_typed_or_ticked_is_lost()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");

        await ida.Fill("Reference", "A1").Untick(Box("Child01")).Fill("Find an item", "child02 sleep").Press("Find");
        Assert.Equal("Child02, Robin (C3000002) - 15/16", Before(Assert.Single(ida.Page.Rows)["Commitment"], " How was"));
        Assert.Contains("1 of 39 items shown. The others stay as they are.", ida.Page.Text, StringComparison.Ordinal);
        await ida.Untick(Box("Child02")).Fill("Find an item", "").Press("Find");
        Assert.Equal(["Night Owls: 17 of 18 items, £49,300.00", "Sleepovers: 17 of 18 items, £50,542.86"], Folds(ida.Page));
        Assert.Equal("A1", ida.Page.Value("Reference"));
        await ida.Press("Create and submit");

        Assert.Equal("SleepoversInvoice A1 Pending", ida.Page.Heading);
        Assert.Equal(37L, await world.Database.ScalarAsync<long>("select count(*) from invoice_lines"));
    }

    [Fact]
    public async Task Nothing_typed_is_lost_on_a_refusal_however_long_the_page()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");

        await ida.Fill("Reference", " ").Fill("Date on invoice", "12/03/2016").Untick(Box("Child03")).Press("Create and submit");

        Assert.Equal(HttpStatusCode.Conflict, ida.Page.Status);
        Assert.Equal("Error: Enter your own number, 40 characters or fewer", ida.Page.ErrorBeside("Reference"));
        Assert.Equal("12/03/2016", ida.Page.Value("Date on invoice"));
        Assert.Equal(["Night Owls: 17 of 18 items, £49,300.00", "Sleepovers: 18 items, £53,442.86"], Folds(ida.Page));
    }

    [Fact]
    public async Task Last_month_is_what_was_invoiced_for_it()
    {
        await using var world = await BeginAsync();
        await world.PayAsync("FEB"); // March opens
        await world.ChangeAsync("N01", "weekly_cost = 735");
        var ida = await world.AsAsync(Ida);

        await ida.Open("/provider/invoices/proposed");

        var rows = Table(ida.Page, Differs).Select(r => (Before(r["Commitment"], ","), r["Differs"], r["Period"][3..10])).ToList();
        Assert.Contains(("Child01", "Adjustment: £3,045.00, was invoiced as £2,900.00", "02/2016"), rows);
        Assert.Contains(("Child01", "£735.00 a week, was £700.00", "03/2016"), rows);
        Assert.Contains(("Child36", "31 days, was 20", "03/2016"), rows);
        Assert.DoesNotContain(rows, r => r.Item1 is "Child37" or "Child02");
        Assert.Contains("Child38, Robin (C3000038), Night Owls: ended 10/02/2016. Nothing is due; last month £1,000.00.", ida.Page.Text, StringComparison.Ordinal);
    }

    private async Task<PortalWorld> BeginAsync()
    {
        var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenLongProposalAsync();
        return world;
    }

    private static string Box(string child) => $"Add {child}, Robin (C30000{child[^2..]}) - 15/16, 01/02/2016 - 29/02/2016";

    private static IEnumerable<string> Folds(FormPage page) => page.Document.QuerySelectorAll("details.portal-group > summary").Select(Words);

    private static IEnumerable<Dictionary<string, string>> Table(FormPage page, string caption)
        => page.Document.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")!.TextContent == caption).QuerySelectorAll("tbody tr")
            .Select(row => row.QuerySelectorAll("[data-label]").ToDictionary(x => x.GetAttribute("data-label")!, Words, StringComparer.Ordinal));

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Before(string text, string end) => text.Split(end)[0];
}
