using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

public sealed class SearchKeyboardTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Something_is_found_and_opened_by_keyboard_alone()
    {
        await using var clerk = await portal.SignInByKeyboardAsync(Clerk.Email);
        await clerk.TypeAsync("Find", "snow wh");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.SeesHeadingAsync("Search");
        await clerk.SkipAsync();
        await clerk.EnterAsync("White, Snow (C2000021)");

        await clerk.SeesAsync("C2000021");
        Assert.DoesNotContain("now", new Uri(clerk.Page.Url).PathAndQuery, StringComparison.OrdinalIgnoreCase);
    }
}
