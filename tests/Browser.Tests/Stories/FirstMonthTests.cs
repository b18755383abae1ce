using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;

namespace Portal.Browser.Tests.Stories;

/// <summary>A provider's first month, with one child in it.</summary>
public sealed class FirstMonthTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task The_first_invoice_of_one_line_takes_two_clicks_one_field_and_two_pages()
    {
        await using var sarah = await PageChecks.PrepareAsync(await portal.SignedInAsync("sarah.lock@sleepovers.example", "Sleepovers"));
        await sarah.Page.GotoAsync("/provider/invoices/new");
        await sarah.SeesAsync("Items Total", "£4,142.86");
        var read = await sarah.WordsAsync();
        await sarah.FillAsync("Reference", "ONE-1");
        await sarah.PressAsync("Create and submit");
        await sarah.SeesHeadingAsync("Invoice ONE-1 Pending");
        read += await sarah.WordsAsync();
        await sarah.CheckAsync("Provider Invoices Details, 1 item");

        TestContext.Current.TestOutputHelper!.WriteLine($"{read} words on both pages");
        Assert.InRange(read, 50, 250);
    }
}
