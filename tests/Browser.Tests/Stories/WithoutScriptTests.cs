using Portal.Browser.Tests.Chrome;
using Portal.Host.Demo;

namespace Portal.Browser.Tests.Stories;

/// <summary>The same journey where scripts never run: an old browser, a strict network, a script that did not arrive.</summary>
public sealed class WithoutScriptTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Pat = "pat.signs@harbourview.example";

    [Fact]
    public async Task Both_parties_come_to_an_agreement_without_JavaScript()
    {
        await using var clerk = await portal.StrangerAsync(javaScript: false);
        await clerk.Page.GotoAsync("/sign-in");
        await clerk.SignInAsync(Clerk.Email);
        await clerk.PublishAsync("Hood", "hood-robin");

        await using var pat = await portal.StrangerAsync(DemoPortal.Phone, javaScript: false);
        await pat.Page.GotoAsync("/provider/contracts?status=Published");
        await pat.SignInAsync(Pat);
        await pat.FollowAsync("Agree IPA Contract for C2000009");
        await pat.PressAsync("Agree");
        await pat.SeesAsync("Enter your password");
        await pat.FillAsync("Password", DemoSignIns.Password);
        await pat.PressAsync("Agree");

        await pat.SeesAsync("Status", "Approved");
        await portal.Inbox.WaitForAsync(Clerk.Email, "IPA Contract agreed: C2000009");
        await pat.PressAsync("Sign out");
        await pat.SeesHeadingAsync("Sign in");
    }
}
