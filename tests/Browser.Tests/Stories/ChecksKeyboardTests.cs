using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;

namespace Portal.Browser.Tests.Stories;

/// <summary>Without a mouse: a limit is set, the queue filtered by its checks, what is to be looked at is looked at.</summary>
public sealed class ChecksKeyboardTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task A_limit_is_set_and_an_invoice_with_checks_is_found_and_authorised_by_keyboard_alone()
    {
        await portal.StartAsync();
        await portal.GivenInvoiceAsync(MoneyGivens.Pending);
        await using var drew = await portal.SignInByKeyboardAsync("admin@council.example");
        await drew.Page.GotoAsync("/council/limits");
        await drew.SkipAsync();
        await drew.EnterAsync("Billie Authoriser");
        await drew.SeesHeadingAsync("Billie Authoriser");
        await drew.SkipAsync();
        await drew.TabToAsync("Limit for authorising an invoice");
        await drew.Page.Keyboard.PressAsync("Control+A");
        await drew.Page.Keyboard.TypeAsync("600");
        await drew.Page.Keyboard.PressAsync("Enter");
        await drew.SeesAsync("£600.00");

        await using var billie = await portal.SignInByKeyboardAsync("authoriser@council.example");
        await billie.Page.GotoAsync("/council/invoices");
        await billie.SkipAsync();
        await billie.TabToAsync("Checks");
        await billie.Page.Keyboard.TypeAsync("Something");
        await billie.EnterAsync("View");
        await billie.SeesAsync("Look first");
        await billie.SeesAsync("Your limit for authorising: £600.00");
        await billie.SkipAsync();
        await billie.EnterAsync("1 to look at on EXAMPLE-3");
        await billie.SeesHeadingAsync("EXAMPLE-3");
        await billie.SkipAsync();
        await billie.EnterAsync("Authorise");
        await billie.SeesHeadingAsync("Authorised");
        Assert.Empty(drew.Complaints.Concat(billie.Complaints));
    }
}
