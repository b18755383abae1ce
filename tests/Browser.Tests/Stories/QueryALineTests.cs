using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;

namespace Portal.Browser.Tests.Stories;

/// <summary>A line of an invoice that came back is asked about from where the email leads.</summary>
public sealed class QueryALineTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Two_clicks_one_field_and_two_pages()
    {
        await portal.StartAsync();
        var invoice = await portal.GivenInvoiceAsync(MoneyGivens.Returned);
        await using var morgan = await portal.SignedInAsync(Person.Colleague.Email);
        await morgan.Page.GotoAsync($"/tasks/{invoice}"); // the link of the email
        await morgan.SeesAsync("please check the days");

        var query = Job.OnFromHere(morgan, "Query a line");
        await query.FollowAsync(morgan.Page.Locator("main a", new() { HasTextString = "New Action" }).First);
        await morgan.SeesHeadingAsync("New Action");
        await query.FillAsync("Message", "The register says the 5th: which day is right?");
        await query.PressAsync("Create Action");
        await query.EndAsync("which day is right?", (2, 1, 2, 250));
        Assert.Empty(morgan.Complaints);
    }
}
