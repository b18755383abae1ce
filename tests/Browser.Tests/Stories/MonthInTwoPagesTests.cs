using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;
using Portal.TestKit;

namespace Portal.Browser.Tests.Stories;

/// <summary>A month is invoiced in two pages, however long it is: what differs is read, the rest is a line for each service.</summary>
public sealed class MonthInTwoPagesTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    /// <summary>Whether what has the focus is covered by the bar at the foot of the window.</summary>
    private const string Covered = """
        () => {
            const [at, bar] = [document.activeElement, document.querySelector('.portal-bar')];
            if (at === document.body || bar.contains(at)) return '';
            const [box, foot] = [at.getBoundingClientRect(), bar.getBoundingClientRect()];
            const isTall = box.height > foot.top; // a whole table: its beginning is in sight
            return box.bottom > foot.top && box.top < foot.bottom && !(isTall && box.top < foot.top) ? `${at.outerHTML.slice(0, 120)} at ${innerWidth}px` : '';
        }
        """;

    [Fact]
    public async Task Forty_items_with_three_differences_take_two_clicks_one_field_and_two_pages()
    {
        await using var sarah = await PageChecks.PrepareAsync(await portal.SignedInAsync("sarah.lock@sleepovers.example", "Sleepovers"));
        await portal.Database.GivenLongProposalAsync(other: "S2009");
        await sarah.Page.GotoAsync("/provider/invoices/new"); // the link of the email
        await sarah.SeesAsync("4 differences from last month");
        await sarah.CheckAsync("Provider Invoices Proposed, 39 items");
        var month = Job.FromHere(sarah, "Next month with 40 lines and three differences");
        await month.ReadAsync();

        foreach (var width in (int[])[DemoPortal.Phone, DemoPortal.Desktop])
        {
            await sarah.Page.SetViewportSizeAsync(width, 700);
            await Assertions.Expect(sarah.Page.GetByText("Total Payable £111,832.86")).ToBeInViewportAsync(new() { Ratio = 1 });
            await Assertions.Expect(sarah.Page.GetByRole(AriaRole.Button, new() { Name = "Create and submit" })).ToBeInViewportAsync(new() { Ratio = 1 });
            await NothingIsCoveredAsync(sarah);
        }

        await FindAsync(sarah);
        await month.FillAsync("Reference", "TWO-1");
        await month.PressAsync("Create and submit");
        await sarah.SeesHeadingAsync("Invoice TWO-1 Pending");
        await month.EndAsync("TWO-1", (2, 1, 2, 300));
        await sarah.CheckAsync("Provider Invoices Details, 39 items");

        Assert.Empty(sarah.Complaints);
    }

    private static async Task FindAsync(Reader sarah)
    {
        var found = sarah.Page.Locator("tbody tr:visible");
        await sarah.FillAsync("Find an item", "child02");
        await Assertions.Expect(found).ToHaveCountAsync(1);
        await sarah.Page.Keyboard.PressAsync("Enter"); // sends nothing
        await sarah.SeesAsync("1 of 39 items shown");
        await found.Locator("input").UncheckAsync();
        await sarah.FillAsync("Find an item", "");
        await sarah.SeesAsync("Sleepovers: 17 of 18 items");
        await Assertions.Expect(sarah.Page.GetByText("Total Payable £108,932.86")).ToBeVisibleAsync();
        await sarah.Page.GetByLabel("All Items", new() { Exact = true }).CheckAsync();
        await sarah.SeesAsync("Sleepovers: 18 items");
    }

    private static async Task NothingIsCoveredAsync(Reader reader)
    {
        await reader.Page.EvaluateAsync("() => { window.scrollTo(0, 0); document.activeElement.blur() }");
        await reader.Page.GetByLabel("Reference", new() { Exact = true }).FocusAsync();
        for (var stop = 0; stop < 20; stop++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await reader.Page.EvaluateAsync<string>(Covered));
        }
    }
}
