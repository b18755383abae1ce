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
        var month = Job.FromHere(sarah, "First monthly invoice, one line");
        await month.FillAsync("Reference", "ONE-1");
        await month.PressAsync("Create and submit");
        await sarah.SeesHeadingAsync("Invoice ONE-1 Pending");
        await month.EndAsync("ONE-1", (2, 1, 2, 250));
        await sarah.CheckAsync("Provider Invoices Details, 1 item");
    }
}
