using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;
using Portal.Host.Demo;
using Portal.TestKit;

namespace Portal.Browser.Tests.Stories;

/// <summary>A provider's own intranet shows its people what waits for them: two sites in one real browser.</summary>
public sealed class EmbedTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Provider = "P1002";

    [Fact]
    public async Task A_signatory_signs_in_by_a_window_and_agrees_within_the_providers_own_page()
    {
        await using var intranet = await BesideAsync();
        await AllowAsync(intranet.Origin);
        await portal.PublishedAsync();
        await using var pat = await portal.StrangerAsync();
        var shown = await pat.Page.RunAndWaitForResponseAsync(() => pat.Page.GotoAsync(intranet.Origin), r => r.Url.Contains("/sign-in", StringComparison.Ordinal));
        Assert.DoesNotContain("x-frame-options", shown.Headers.Keys); // antiforgery's, which knows of no origins
        var frame = pat.Page.FrameLocator("iframe");

        var window = await pat.Page.RunAndWaitForPopupAsync(() => frame.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync());
        await window.GetByLabel("Email address").FillAsync(Person.Signatory.Email);
        await window.GetByLabel("Password", new() { Exact = true }).FillAsync(DemoSignIns.Password);
        await window.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(window.Locator("main")).ToContainTextAsync(intranet.Origin);
        var closed = new TaskCompletionSource();
        window.Close += (_, _) => closed.SetResult();
        await window.GetByRole(AriaRole.Button, new() { Name = "Show my tasks there" }).ClickAsync();
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(60));

        await Assertions.Expect(frame.Locator("main")).ToContainTextAsync("for you");
        await Assertions.Expect(frame.Locator("footer")).ToContainTextAsync("Pat Signs for Harbour View Care");
        await frame.GetByRole(AriaRole.Link, new() { Name = "Document to agree" }).First.ClickAsync();
        await frame.GetByRole(AriaRole.Button, new() { Name = "Agree", Exact = true }).ClickAsync();
        await Assertions.Expect(frame.Locator("main")).ToContainTextAsync("Enter your password");
        await frame.Locator("[name=AgreePassword]").FillAsync(DemoSignIns.Password);
        await frame.GetByRole(AriaRole.Button, new() { Name = "Agree", Exact = true }).ClickAsync();
        await Assertions.Expect(frame.Locator("main")).ToContainTextAsync("Agreed by Pat Signs");

        // What is no task opens in a window, where the reader is signed in already.
        var whole = await pat.Page.RunAndWaitForPopupAsync(() => frame.GetByRole(AriaRole.Link, new() { Name = "Everything about it" }).ClickAsync());
        await Assertions.Expect(whole.Locator("h1")).ToContainTextAsync("IPA Contract");
        Assert.Empty(pat.Complaints);

        // In the site around it alone: the same address by itself knows nobody.
        await whole.GotoAsync($"/embed/{Provider}/tasks");
        await Assertions.Expect(whole.Locator("main")).ToContainTextAsync("Sign in to see what waits for you");
    }

    [Fact]
    public async Task A_page_that_the_council_did_not_allow_shows_nothing()
    {
        await using var allowed = await BesideAsync();
        await using var other = await BesideAsync();
        await AllowAsync(allowed.Origin);
        await using var pat = await portal.SignedInAsync(Person.Signatory.Email);

        await pat.Page.GotoAsync(other.Origin);

        await Waiting.UntilAsync("The browser refuses the frame", () => pat.Complaints.Any(c => c.Contains("frame-ancestors", StringComparison.Ordinal)));
        Assert.Equal("chrome-error://chromewebdata/", pat.Page.Frames[1].Url);
        await pat.Page.GotoAsync(allowed.Origin);
        await Assertions.Expect(pat.Page.FrameLocator("iframe").Locator("main")).ToContainTextAsync("Sign in to see what waits for you");
    }

    [Fact]
    public async Task Without_scripts_the_window_shows_a_code_that_the_frame_takes()
    {
        await using var intranet = await BesideAsync();
        await AllowAsync(intranet.Origin);
        await using var pat = await portal.StrangerAsync(javaScript: false);
        await pat.Page.GotoAsync(intranet.Origin);
        var frame = pat.Page.FrameLocator("iframe");
        var window = await pat.Page.RunAndWaitForPopupAsync(() => frame.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync());
        await window.GetByLabel("Email address").FillAsync(Person.Signatory.Email);
        await window.GetByLabel("Password", new() { Exact = true }).FillAsync(DemoSignIns.Password);
        await window.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await window.GetByRole(AriaRole.Button, new() { Name = "Show my tasks there" }).ClickAsync();
        var code = await window.Locator("[data-portal-hand-over]").InnerTextAsync();

        await frame.Locator("summary").ClickAsync();
        await frame.GetByLabel("Code").FillAsync(code);
        await frame.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();

        await Assertions.Expect(frame.Locator("footer")).ToContainTextAsync("Pat Signs for Harbour View Care");
    }

    [Fact]
    public async Task A_window_that_another_site_opened_hands_it_nothing()
    {
        await using var intranet = await BesideAsync();
        await AllowAsync(intranet.Origin);
        await using var pat = await portal.SignedInAsync(Person.Signatory.Email);
        await pat.Page.GotoAsync(intranet.Origin);
        await pat.Page.EvaluateAsync("() => { window.heard = []; addEventListener('message', e => heard.push(e.data)) }");
        var window = await pat.Page.RunAndWaitForPopupAsync(() => pat.Page.EvaluateAsync($"() => {{ open('{portal.Address}embed-sign-in/{Provider}', 'theirs') }}"));

        await window.GetByRole(AriaRole.Button, new() { Name = "Show my tasks there" }).ClickAsync();
        await Assertions.Expect(window.Locator("h1")).ToContainTextAsync("Go back to the page you came from");
        await window.WaitForFunctionAsync("() => document.body.classList.contains('govuk-frontend-supported')");

        Assert.Equal(0, await pat.Page.EvaluateAsync<int>("() => heard.length"));
    }

    private async Task<Intranet> BesideAsync()
    {
        await portal.StartAsync();
        return await Intranet.OpenAsync(new Uri(portal.Address, $"/embed/{Provider}/tasks"));
    }

    private async Task AllowAsync(string origin)
    {
        await using var admin = await portal.SignedInAsync(Person.Administrator.Email);
        await admin.Page.GotoAsync($"/council/providers/{Provider}/frames");
        await admin.FillAsync("Allowed pages", origin);
        await admin.PressAsync("Save");
        await admin.SeesAsync("1 page may show the tasks of Harbour View Care");
    }
}
