using Microsoft.Playwright;
using Portal.Host.Demo;

namespace Portal.Browser.Tests.Chrome;

/// <summary>A person at a browser: finds things by what they read.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    private Reader(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>What the browser's console complained of, but for the status of the page itself.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    internal static async Task<Reader> SitDownAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout(60_000);
        var reader = new Reader(await context.NewPageAsync());
        reader.Page.Console += (_, message) => reader.Hear(message);
        reader.Page.PageError += (_, error) => reader.complaints.Add(error);
        return reader;
    }

    /// <summary>Forgets what the console said, and sits before a window of this width.</summary>
    public Task StartAfreshAsync(int width)
    {
        complaints.Clear();
        return Page.SetViewportSizeAsync(width, 900);
    }

    public async Task SignInAsync(string email, string password = DemoSignIns.Password)
    {
        await FillAsync("Email address", email);
        await FillAsync("Password", password);
        await PressAsync("Sign in");
    }

    public Task FillAsync(string label, string text) => OnPageAsync(Page.GetByLabel(label, new() { Exact = true }).FillAsync(text));

    /// <summary>Presses a button, or a link that looks like one.</summary>
    public Task PressAsync(string name) => OnPageAsync(Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync());

    /// <summary>Opens what lies folded under these words, such as what asks before something is lost.</summary>
    public Task UnfoldAsync(string title) => OnPageAsync(Page.Locator("summary", new() { HasTextString = title }).First.ClickAsync());

    /// <summary>Opens what asks first, and presses its button.</summary>
    public async Task ConfirmAsync(string name)
    {
        await UnfoldAsync(name);
        await PressAsync(name);
    }

    /// <summary>Follows a link of the page itself, not of the menu.</summary>
    public Task FollowAsync(string link) => OnPageAsync(Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());

    public Task SeesHeadingAsync(string heading)
        => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);

    public Task SeesAsync(string words) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(words);

    /// <summary>The value beside a key in the page's first summary list.</summary>
    public Task SeesAsync(string key, string value)
        => Assertions.Expect(Page.Locator(".govuk-summary-list__row", new() { Has = Page.GetByText(key, new() { Exact = true }) }).Locator("dd").First)
            .ToContainTextAsync(value);

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());

    /// <summary>What is not found in time is told with the page on which it was looked for.</summary>
    private async Task OnPageAsync(Task deed)
    {
        try
        {
            await deed;
        }
        catch (TimeoutException mishap)
        {
            throw new TimeoutException($"{mishap.Message}\n{Page.Url}: {await ShownAsync()}", mishap);
        }
    }

    private async Task<string> ShownAsync()
    {
        try
        {
            return await Page.EvaluateAsync<string>("document.readyState + '\\n' + document.body.innerText").WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            return $"the page does not answer ({e.Message})"; // which is what was to be found out
        }
    }

    private void Hear(IConsoleMessage message)
    {
        // Chromium reports an error page's own status as if it were a mishap.
        var isOwnStatus = message.Text.StartsWith("Failed to load resource: the server responded with a status", StringComparison.Ordinal)
            && message.Location.StartsWith(Page.Url, StringComparison.Ordinal);
        if (message.Type == "error" && !isOwnStatus)
        {
            complaints.Add(message.Text);
        }
    }
}
