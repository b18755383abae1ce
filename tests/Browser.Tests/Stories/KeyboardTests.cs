using Portal.Browser.Tests.Chrome;
using Portal.Host.Demo;

namespace Portal.Browser.Tests.Stories;

public sealed class KeyboardTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Pat = "pat.signs@harbourview.example";

    [Fact]
    public async Task Both_parties_come_to_an_agreement_by_keyboard_alone()
    {
        await using var clerk = await portal.SignInByKeyboardAsync(Clerk.Email);
        await clerk.SkipAsync();
        await clerk.EnterAsync("Contract documents");
        await clerk.SeesHeadingAsync("Contract documents");
        await clerk.SkipAsync();
        await clerk.EnterAsync("Publish a document");
        await clerk.SeesHeadingAsync("Which client is it about?");
        await clerk.SkipAsync();
        await clerk.TypeAsync("Client", "White");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.SeesAsync("Choose the client");
        await clerk.SkipAsync();
        await clerk.EnterAsync("White, Snow (C2000021)");
        await clerk.SeesHeadingAsync("Publish a document");
        await clerk.SkipAsync();
        await clerk.TabToAsync("Harbour House (Harbour View Care), C110, Residential - Standard, from 02/07/2018");
        await clerk.Page.Keyboard.PressAsync("Space");
        await clerk.TypeAsync("Document type", "IPA Contract");
        await clerk.TabToAsync("Document");
        await (await clerk.OpenChooserAsync()).SetFilesAsync(Clerk.Pdf("white-snow"));
        await clerk.EnterAsync("Continue to preview");
        await clerk.SeesHeadingAsync("Preview IPA Contract");
        await clerk.EnterAsync("Publish");
        await clerk.SeesAsync("Status", "Published");

        await using var pat = await portal.SignInByKeyboardAsync(Pat);
        await pat.SkipAsync();
        await pat.EnterAsync("Contract Documents");
        await pat.SeesHeadingAsync("Contract Documents");
        await pat.SkipAsync();
        await pat.EnterAsync("Agree IPA Contract for C2000021");
        await pat.SeesHeadingAsync("Agree IPA Contract");
        await pat.TypeAsync("Password", DemoSignIns.Password);
        await pat.EnterAsync("Agree");
        await pat.SeesAsync("Status", "Approved");
    }

    [Fact]
    public async Task After_a_mistake_the_keyboard_stands_at_the_errors_and_they_lead_to_the_fields()
    {
        await using var pat = await portal.StrangerAsync();
        await pat.Page.GotoAsync("/sign-in");
        await pat.SkipAsync();
        await pat.EnterAsync("Sign in");
        await pat.SeesAsync("There is a problem");

        await pat.EnterAsync("Enter your password");
        await pat.Page.Keyboard.TypeAsync("typed");

        Assert.Equal("typed", await pat.Page.GetByLabel("Password", new() { Exact = true }).InputValueAsync());
    }
}
