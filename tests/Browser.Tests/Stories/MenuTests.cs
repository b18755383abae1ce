using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>The menu's groups open and close by keyboard and by mouse, and without scripts.</summary>
public sealed class MenuTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task A_group_opens_by_keyboard_and_closes_with_Escape_and_when_one_goes_elsewhere()
    {
        await using var clerk = await portal.SignedInAsync(Clerk.Email);
        await clerk.Page.GotoAsync("/council");
        var payments = clerk.Page.Locator("nav a", new() { HasTextString = "Payments" });

        await clerk.EnterAsync("Money");
        await Assertions.Expect(payments).ToBeVisibleAsync();
        await clerk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(payments).ToBeHiddenAsync();
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.TabToAsync("Team"); // beyond the last link of the group
        await Assertions.Expect(payments).ToBeHiddenAsync();
        await clerk.Page.Locator("summary", new() { HasTextString = "Money" }).ClickAsync();
        await Assertions.Expect(payments).ToBeVisibleAsync();
        await clerk.Page.Locator("footer h2").ClickAsync();
        await Assertions.Expect(payments).ToBeHiddenAsync();
        await clerk.EnterAsync("Placements");
        await clerk.EnterAsync("Care Package Line Items");

        await clerk.SeesHeadingAsync("Care Package Line Items");
        await Assertions.Expect(clerk.Page.Locator("nav .govuk-service-navigation__item--active summary")).ToHaveTextAsync("Placements");
        Assert.Empty(clerk.Complaints);
    }

    [Fact]
    public async Task Without_scripts_a_group_opens_too()
    {
        await using var clerk = await portal.StrangerAsync(DemoPortal.Phone, javaScript: false);
        await clerk.Page.GotoAsync("/sign-in");
        await clerk.SignInAsync(Clerk.Email);

        await clerk.Page.Locator("summary", new() { HasTextString = "Money" }).ClickAsync();
        await clerk.Page.Locator("nav a", new() { HasTextString = "Payments" }).ClickAsync();

        await clerk.SeesHeadingAsync("Payments");
    }
}
