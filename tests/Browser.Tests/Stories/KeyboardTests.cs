using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.Host.Demo;

namespace Portal.Browser.Tests.Stories;

public sealed class KeyboardTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Pat = "pat.signs@harbourview.example";

    [Fact]
    public async Task Both_parties_come_to_an_agreement_by_keyboard_alone()
    {
        await using var clerk = await SignInAsync(Clerk.Email);
        await clerk.SkipAsync();
        await clerk.EnterAsync("Contract documents");
        await clerk.SeesHeadingAsync("Contract documents");
        await clerk.SkipAsync();
        await clerk.EnterAsync("Publish a document");
        await clerk.SeesHeadingAsync("Whom is it about?");
        await clerk.SkipAsync();
        await clerk.TypeAsync("Client", "White");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.SeesHeadingAsync("Publish a document");
        await clerk.SkipAsync();
        await clerk.TabToAsync("Harbour House (Harbour View Care), C110, Residential - Standard, from 02/07/2018");
        await clerk.Page.Keyboard.PressAsync("Space");
        await clerk.TypeAsync("Document type", "IPA Contract");
        await clerk.TabToAsync("Document");
        await (await OpenChooserAsync(clerk)).SetFilesAsync(Clerk.Pdf("white-snow"));
        await clerk.EnterAsync("Continue to preview");
        await clerk.SeesHeadingAsync("Preview IPA Contract");
        await clerk.EnterAsync("Publish");
        await clerk.SeesAsync("Status", "Published");

        await using var pat = await SignInAsync(Pat);
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

    /// <summary>A busy browser may let a key press pass by; then it is pressed again, as a person would.</summary>
    private static async Task<IFileChooser> OpenChooserAsync(Reader clerk)
    {
        var chooser = clerk.Page.WaitForFileChooserAsync(new() { Timeout = 60_000 });
        for (var press = 0; press < 10 && !chooser.IsCompleted; press++)
        {
            await clerk.Page.Keyboard.PressAsync("Enter");
            await Task.WhenAny(chooser, clerk.Page.WaitForTimeoutAsync(3_000));
        }

        return await chooser;
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

    private async Task<Reader> SignInAsync(string email)
    {
        var reader = await portal.StrangerAsync();
        await reader.Page.GotoAsync("/sign-in");
        await reader.SkipAsync();
        await reader.TypeAsync("Email address", email);
        await reader.TypeAsync("Password", DemoSignIns.Password);
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.SeesHeadingAsync("Pick a task...");
        return reader;
    }
}
