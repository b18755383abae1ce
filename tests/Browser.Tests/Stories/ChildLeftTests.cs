using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;

namespace Portal.Browser.Tests.Stories;

/// <summary>That a child left is reported from home in two clicks, two fields and few words.</summary>
public sealed class ChildLeftTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Two_clicks_two_fields_and_two_pages()
    {
        await using var morgan = await PageChecks.PrepareAsync(await portal.SignedInAsync(Person.Colleague.Email));
        await morgan.Page.GotoAsync("/provider");
        await morgan.FollowAsync("Report that a child left");
        await morgan.SeesHeadingAsync("Report that a child left");
        var words = await morgan.WordsAsync();
        await morgan.Page.GetByLabel("Child", new() { Exact = true }).SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Value = "L4003" });
        await morgan.FillAsync("Last day here", "18/08/2026");
        await morgan.PressAsync("Report");
        await morgan.SeesAsync("Nothing changes until the register does");
        words += await morgan.WordsAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"{words} words on both pages");
        await morgan.CheckAsync("Provider Placements Details, just reported");

        Assert.InRange(words, 50, 250);
        Assert.Empty(morgan.Complaints);
    }
}
