using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

public sealed class IdleTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Two_minutes_before_the_end_the_page_asks_and_the_keyboard_stays_and_who_does_nothing_is_signed_out()
    {
        await using var pat = await portal.SignedInAsync("pat.signs@harbourview.example");
        await pat.Page.Clock.InstallAsync();
        await pat.Page.GotoAsync("/provider/contracts");
        await pat.WaitForScriptAsync(); // the clock starts with it
        var dialog = pat.Page.GetByRole(AriaRole.Alertdialog, new() { Name = "You will be signed out soon" });
        await pat.Page.Clock.FastForwardAsync("12:30");
        await Assertions.Expect(dialog).ToBeHiddenAsync();

        await pat.Page.Clock.FastForwardAsync("00:30");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("Less than 2 minutes are left.");
        await Assertions.Expect(pat.Page.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" })).ToBeFocusedAsync();
        await pat.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog).ToBeHiddenAsync();

        await pat.Page.Clock.FastForwardAsync("13:10");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await portal.Database.ExecuteAsync("delete from sessions"); // what the server does by then
        await pat.Page.Clock.FastForwardAsync("02:20");
        await pat.SeesHeadingAsync("Sign in");
        await pat.SeesAsync("The portal signed you out because you did nothing for a while.");
        Assert.Contains("returnUrl=%2Fprovider%2Fcontracts", pat.Page.Url, StringComparison.Ordinal);
    }
}
