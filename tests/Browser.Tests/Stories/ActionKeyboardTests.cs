using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>Conversations, change requests and access without a mouse.</summary>
public sealed class ActionKeyboardTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Both_sides_ask_answer_and_close_by_keyboard_alone()
    {
        await using var sarah = await portal.SignInByKeyboardAsync("sarah.lock@sleepovers.example", "Sleepovers");
        await sarah.Page.GotoAsync("/provider/actions");
        await sarah.SkipAsync();
        await sarah.EnterAsync("New Action");
        await sarah.SeesHeadingAsync("New Action");
        await sarah.SkipAsync();
        await sarah.TypeAsync("Type", "Invoice query");
        await sarah.TypeAsync("Title", "July");
        await sarah.TypeAsync("Message", "Is it paid?");
        await sarah.EnterAsync("Create Action");
        await sarah.SeesHeadingAsync("July");
        await sarah.SeesAsync("Assigned To", "LA (Invoice Queries)");

        await using var billie = await portal.SignInByKeyboardAsync("authoriser@council.example");
        await billie.Page.GotoAsync("/council/actions");
        await billie.SkipAsync();
        await billie.EnterAsync("July");
        await billie.SeesHeadingAsync("July");
        await billie.SkipAsync();
        await billie.EnterAsync("Take on");
        await billie.SeesAsync("Taken on by: Billie Authoriser");
        await billie.SkipAsync();
        await billie.TypeAsync("Message to the provider", "On Friday.");
        await billie.EnterAsync("Comment");
        await billie.SeesAsync("Provider (Sleepovers)");

        await sarah.Page.ReloadAsync();
        await sarah.SkipAsync();
        await sarah.EnterAsync("Request Closure");
        await sarah.SeesAsync("Status", "Closure requested");
        await billie.Page.ReloadAsync();
        await billie.SkipAsync();
        await billie.TypeAsync("Message to the provider", "Settled.");
        await billie.EnterAsync("Close");
        await billie.SeesAsync("Status", "Closed");

        await billie.Page.GotoAsync("/council/actions/new?About=LineItem&Key=L4001");
        await billie.SkipAsync();
        await billie.TypeAsync("Message", "Is she still with you?");
        await billie.EnterAsync("Create Action");
        await billie.SeesAsync("Assigned To", "Provider (Sleepovers)");
        Assert.Empty(sarah.Complaints.Concat(billie.Complaints));
    }

    [Fact]
    public async Task Details_and_access_are_asked_for_and_applied_by_keyboard_alone()
    {
        await using var sarah = await portal.SignInByKeyboardAsync("sarah.lock@sleepovers.example", "Sleepovers");
        await sarah.Page.GotoAsync("/provider/organisation");
        await sarah.SkipAsync();
        await sarah.EnterAsync("Request a change");
        await sarah.SeesHeadingAsync("Request a change");
        await sarah.SkipAsync();
        await sarah.TypeAsync("Telephone", "0");
        await sarah.EnterAsync("Continue");
        await sarah.SeesHeadingAsync("Check what you ask for");
        await sarah.SkipAsync();
        await sarah.EnterAsync("Send request");
        await sarah.SeesHeadingAsync("Requested");
        var request = new Uri(sarah.Page.Url).AbsolutePath.Replace("/provider", "/council", StringComparison.Ordinal);
        await using var lena = await portal.SignInByKeyboardAsync("placements@council.example");
        await lena.Page.GotoAsync(request);
        await lena.SkipAsync();
        await lena.EnterAsync("Apply");
        await lena.SeesHeadingAsync("Applied");

        await sarah.Page.GotoAsync("/provider/access");
        await sarah.SkipAsync();
        await sarah.EnterAsync("Ask for a colleague's access");
        await sarah.SeesHeadingAsync("Ask for a colleague's access");
        await sarah.SkipAsync();
        await sarah.TypeAsync("Name", "Nia New");
        await sarah.TypeAsync("Email address", "nia.new@sleepovers.example");
        await sarah.TabToAsync("Invoice (Invoicing)");
        await sarah.Page.Keyboard.PressAsync("Space");
        await sarah.EnterAsync("Send request");
        await sarah.SeesHeadingAsync("Requested");
        await using var drew = await portal.SignInByKeyboardAsync("admin@council.example");
        await drew.Page.GotoAsync(new Uri(sarah.Page.Url).AbsolutePath.Replace("/provider", "/council", StringComparison.Ordinal));
        await drew.SkipAsync();
        await drew.EnterAsync("Apply");
        await drew.SeesHeadingAsync("Applied");
        await drew.Page.GotoAsync("/council/access?provider=P1001");
        await drew.SkipAsync();
        await drew.EnterAsync("Remove the access of Nia New");
        await drew.SkipAsync();
        await drew.EnterAsync("Remove access");
        await drew.SeesAsync("Nia New can no longer use the portal for Sleepovers.");
        Assert.Empty(sarah.Complaints.Concat(lena.Complaints).Concat(drew.Complaints));
    }
}
