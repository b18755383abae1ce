using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Accounts;
using Portal.Host.Commands;
using Portal.TestKit;

namespace Portal.Browser.Tests.Pages;

/// <summary>What somebody meets before they are at work: signing in, passwords, words about the portal, and errors.</summary>
internal static class AccountPages
{
    private const string Problem = "There is a problem";

    public static readonly PageCase[] All =
    [
        new("/Account/SignIn", "empty", "/sign-in") { Shows = "Forgotten your password?" },
        new("/Account/SignIn", "with nothing entered", "/sign-in") { Then = (r, _) => r.PressAsync("Sign in"), Shows = Problem },
        new("/Account/SignIn", "with a wrong password", "/sign-in") { Then = (r, _) => r.SignInAsync("sarah.lock@sleepovers.example", "wrong"), Shows = "Check both and try again" },
        new("/Account/SignIn", "after a form was not sent", "/sign-in?ended=unsent") { Shows = "it was not recorded" },
        new("/Account/SignIn", "after a lock-out", "/sign-in?ended=locked") { Shows = "You have been signed out" },
        new("/Account/ForgottenPassword", "empty", "/forgotten-password") { Shows = "We will send it a link" },
        new("/Account/ForgottenPassword", "with nothing entered", "/forgotten-password") { Then = (r, _) => r.PressAsync("Send the link"), Shows = Problem },
        new("/Account/ForgottenPassword", "asked", "/forgotten-password") { Then = (r, _) => AskAsync(r, "nobody@example.org"), Shows = "It works once, within 1 hour" },
        new("/Account/ResetPassword", "with a dead link", "/reset-password") { Shows = "This link no longer works" },
        new("/Account/ResetPassword", "with a link from an email", "/forgotten-password") { Then = OpenResetAsync, Shows = "Set a new password" },
        new("/Account/AcceptInvitation", "with a dead link", "/accept-invitation") { Shows = "This link no longer works" },
        new("/Account/AcceptInvitation", "with a link", "/sign-in") { Then = (r, p) => OpenInvitationAsync(r, p, "first@council.example"), Shows = "Choose your password" },
        new("/Account/AcceptInvitation", "with a weak password", "/sign-in") { Then = EnterWeakPasswordAsync, Shows = Problem },
        new("/Account/ChooseProvider", "of two", "/choose-provider") { Who = Person.Undecided, Shows = "You act for more than one provider" },
        new("/Account/ChangePassword", "empty", "/account/password") { Who = Person.Signatory, Shows = "Current password" },
        new("/Account/ChangePassword", "with nothing entered", "/account/password") { Who = Person.Signatory, Then = (r, _) => r.PressAsync("Change password"), Shows = Problem },
        new("/Account/TwoStep", "off", "/account/two-step") { Who = Person.Signatory, Shows = "Set up" },
        new("/Account/TwoStep", "with its key", "/account/two-step") { Who = new("tilda.key@council.example", Password: TestKit.AccountGivens.Password), Given = p
            => GivenAsync(p, "tilda.key@council.example"), Then = SetUpAsync, Shows = "Type the 6 digits" },
        new("/Account/TwoStep", "with nothing entered", "/account/two-step") { Who = new("tim.none@council.example", Password: TestKit.AccountGivens.Password), Given = p
            => GivenAsync(p, "tim.none@council.example"), Then = TurnOnNothingAsync, Shows = "This code is wrong" },
        new("/Account/TwoStep", "asked before it is off", "/account/two-step") { Who = new("tessa.on@council.example", Password: TestKit.AccountGivens.Password), Given = p
            => GivenAsync(p, "tessa.on@council.example"), Then = AskedAsync, Shows = "Turn two-step sign-in off?" },
        new("/Account/SecondStep", "empty", "/sign-in") { Then = SecondStepAsync, Shows = "Second step" },
        new("/Account/YourAccount", "of a provider's", "/account") { Who = Person.Signatory, Shows = "Contract document to agree" },
        new("/Account/YourAccount", "of the council", "/account") { Who = Person.Clerk, Shows = "Contract document rejected" },
        new("/Account/YourAccount", "away without an end", "/account") { Who = Person.Clerk, Then = (r, _) => r.PressAsync("I am away"), Shows = "Enter the last day you are away" },
        new("/Account/YourAccount", "saved", "/account") { Who = Person.Signatory, Then = (r, _) => r.PressAsync("Save"), Shows = "Your choice of emails is saved." },
        new("/Cookies", "plain", "/cookies") { Shows = "portal-antiforgery" },
        new("/Accessibility", "plain", "/accessibility") { Shows = "Accessibility" },
        new("/Privacy", "plain", "/privacy") { Shows = "Your rights" },
        new("/Privacy", "signed in", "/privacy") { Who = Person.Signatory, Shows = "Acting for Harbour View Care" },
        new("/Error", "403 by role", "/council") { Who = Person.Signatory, Shows = "You cannot do this with your role" },
        new("/Error", "404 by address", "/nothing-here") { Who = Person.Clerk, Shows = "Page not found" },
        .. new[] { 400, 403, 404, 405, 409, 413, 429, 500, 503 }.Select(code => new PageCase("/Error", $"{code}", $"/error/{code}") { Shows = "say this reference" }),
    ];

    private static async Task GivenAsync(DemoPortal portal, string email)
    {
        await portal.StartAsync();
        if (await portal.Database.ScalarAsync<long>($"select count(*) from users where email = '{email}'") == 0)
        {
            await portal.Database.GivenCouncilUserAsync(email, Domain.Accounts.CouncilRoles.Placements);
        }
    }

    private static async Task SetUpAsync(Reader reader, DemoPortal portal)
    {
        if (await reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Set up" }).CountAsync() > 0)
        {
            await reader.FillAsync("Password", TestKit.AccountGivens.Password);
            await reader.PressAsync("Set up");
        }
    }

    private static async Task TurnOnNothingAsync(Reader reader, DemoPortal portal)
    {
        await SetUpAsync(reader, portal);
        await reader.PressAsync("Turn on");
    }

    private static async Task AskedAsync(Reader reader, DemoPortal portal)
    {
        await portal.Database.ExecuteAsync("update users set two_factor_enabled = true where email = 'tessa.on@council.example'");
        await reader.Page.GotoAsync("/account/two-step");
        await reader.PressAsync("Turn off");
    }

    private static async Task SecondStepAsync(Reader reader, DemoPortal portal)
    {
        await GivenAsync(portal, "theo.two@council.example");
        await portal.Database.ExecuteAsync("update users set two_factor_enabled = true where email = 'theo.two@council.example'");
        await reader.SignInAsync("theo.two@council.example", TestKit.AccountGivens.Password);
    }

    private static async Task AskAsync(Reader reader, string email)
    {
        await reader.FillAsync("Email address", email);
        await reader.PressAsync("Send the link");
        await reader.SeesHeadingAsync("Check your email");
    }

    private static async Task OpenResetAsync(Reader reader, DemoPortal portal)
    {
        await AskAsync(reader, Person.Colleague.Email);
        var email = await portal.Inbox.WaitForAsync(Person.Colleague.Email, "Set a new password");
        await reader.Page.GotoAsync(Inbox.Link(email));
    }

    private static async Task OpenInvitationAsync(Reader reader, DemoPortal portal, string email)
    {
        await using var scope = portal.App.Services.CreateAsyncScope();
        using var said = new StringWriter();
        await scope.ServiceProvider.GetRequiredService<CommandLine>()
            .RunAsync(["users", "invite", email, "--name", "Robin First", "--role", "Administrator"], said, said, TestContext.Current.CancellationToken);
        await reader.Page.GotoAsync(said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim());
    }

    private static async Task EnterWeakPasswordAsync(Reader reader, DemoPortal portal)
    {
        await OpenInvitationAsync(reader, portal, "second@council.example");
        await reader.FillAsync("New password", "short");
        await reader.PressAsync("Set password");
    }
}
