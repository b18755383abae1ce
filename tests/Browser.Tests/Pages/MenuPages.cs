using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>The menu with one of its groups open, on a desk and on a phone.</summary>
internal static class MenuPages
{
    public static IReadOnlyList<PageCase> All { get; } =
    [
        new("/Council/Index", "with the last group open", "/council/teams") { Who = Person.Administrator, Then = (r, _) => OpenAsync(r, "Administration"), Shows = "Access review" },
        new("/Council/Index", "with a group open", "/council/invoices") { Who = Person.Clerk, Then = (r, _) => OpenAsync(r, "Money"), Shows = "Commitments and spend" },
        new("/Provider/Index", "with a group open", "/provider") { Who = Person.Signatory, Then = (r, _) => OpenAsync(r, "Organisation"), Shows = "Service Details" },
    ];

    private static async Task OpenAsync(Reader reader, string group)
    {
        await reader.Page.SetViewportSizeAsync(DemoPortal.Phone, 900);
        await reader.PressAsync("Menu");
        await reader.Page.Locator("summary.portal-menu__summary", new() { HasTextString = group }).ClickAsync();
    }
}
