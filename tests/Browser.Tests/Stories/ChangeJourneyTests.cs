using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>Details are changed by two people, and a person comes and goes.</summary>
public sealed class ChangeJourneyTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Nia = "nia.new@sleepovers.example";
    private const string Password = "violin marble lantern";

    [Fact]
    public async Task An_organisations_change_is_asked_for_applied_and_visible()
    {
        await using var sarah = await portal.SignedInAsync("sarah.lock@sleepovers.example", "Sleepovers");
        await using var alex = await portal.SignedInAsync("placements@council.example");
        await sarah.Page.GotoAsync("/provider");
        await sarah.FollowAsync("Organisation Details");
        await sarah.PressAsync("Request a change");
        await sarah.FillAsync("Telephone", "01473 777777");
        await sarah.PressAsync("Continue");
        await sarah.SeesHeadingAsync("Check what you ask for");
        await sarah.PressAsync("Send request");
        await sarah.SeesHeadingAsync("Requested");
        await portal.Inbox.WaitForAsync("placements@council.example", "To decide: change request 1001 (Organisation details)");

        await alex.Page.GotoAsync("/council/changes");
        await alex.FollowAsync("1001");
        await alex.PressAsync("Apply");
        await alex.SeesHeadingAsync("Applied");
        await portal.Inbox.WaitForAsync("sarah.lock@sleepovers.example", "Applied: change request 1001 (Organisation details)");

        await sarah.Page.GotoAsync("/provider/organisation");
        await sarah.SeesAsync("Telephone", "01473 777777");
        await sarah.SeesAsync("asked for by Sarah Lock, applied by Alex Placements");
        await AccessAsync(sarah);
        Assert.Empty(sarah.Complaints.Concat(alex.Complaints));
    }

    /// <summary>A new user is asked for, approved, signs in, is removed and locked out at once.</summary>
    private async Task AccessAsync(Reader sarah)
    {
        await using var drew = await portal.SignedInAsync("admin@council.example");
        await sarah.Page.GotoAsync("/provider/access");
        await sarah.PressAsync("Ask for a colleague's access");
        await sarah.FillAsync("Name", "Nia New");
        await sarah.FillAsync("Email address", Nia);
        await sarah.Page.GetByLabel("Agree contract documents (Signatory)").CheckAsync();
        await sarah.PressAsync("Send request");
        await sarah.SeesHeadingAsync("Requested");
        await DecideAsync(drew, sarah);

        var letter = await portal.Inbox.WaitForAsync(Nia, "Your account for the Children's Provider Portal");
        await using var nia = await portal.StrangerAsync();
        await nia.Page.GotoAsync(new Uri(Inbox.Link(letter)).PathAndQuery);
        await nia.FillAsync("New password", Password);
        await nia.PressAsync("Set password");
        await nia.Page.GotoAsync("/sign-in");
        await nia.FillAsync("Email address", Nia);
        await nia.FillAsync("Password", Password);
        await nia.PressAsync("Sign in");
        await nia.SeesHeadingAsync("Pick a task...");

        await sarah.Page.GotoAsync("/provider/access");
        await sarah.FollowAsync("Removal of Nia New");
        await sarah.PressAsync("Continue");
        await sarah.PressAsync("Send request");
        await sarah.SeesHeadingAsync("Requested");
        await DecideAsync(drew, sarah);

        await nia.Page.ReloadAsync();
        await nia.SeesHeadingAsync("Sign in");
        Assert.Empty(drew.Complaints);
    }

    private static async Task DecideAsync(Reader drew, Reader sarah)
    {
        await drew.Page.GotoAsync(new Uri(sarah.Page.Url).AbsolutePath.Replace("/provider", "/council", StringComparison.Ordinal));
        await drew.PressAsync("Apply");
        await drew.SeesHeadingAsync("Applied");
    }
}
