using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>
/// One of the things that people come to the portal for, and what it takes: clicks, fields, page loads, and the words in sight on every page on the
/// way. It begins on the page that an email leads to, whose words count where the job is done on it, or at home, whose words do not: there a person
/// knows where to look.
/// </summary>
internal sealed class Job
{
    private readonly Reader reader;
    private readonly string name;
    private readonly bool byKeyboard;
    private int clicks;
    private int fields;
    private int loads;
    private int words;
    private bool isUnread;
    private bool hasSkipped;

    private Job(Reader reader, string name, bool byKeyboard) => (this.reader, this.name, this.byKeyboard) = (reader, name, byKeyboard);

    /// <summary>From the page that the reader has before them, where it is done.</summary>
    public static Job FromHere(Reader reader, string name, bool byKeyboard = false) => Begin(reader, name, byKeyboard, isUnread: true);

    /// <summary>From the page that the reader has before them, and on to another.</summary>
    public static Job OnFromHere(Reader reader, string name, bool byKeyboard = false) => Begin(reader, name, byKeyboard, isUnread: false);

    public static async Task<Job> FromHomeAsync(Reader reader, string name, bool byKeyboard = false, string home = "/provider")
    {
        await reader.Page.GotoAsync(home);
        return Begin(reader, name, byKeyboard, isUnread: false);
    }

    public async Task FillAsync(string label, string text)
    {
        fields++;
        await SkipAsync();
        await (byKeyboard ? reader.TypeAsync(label, text) : reader.Page.GetByLabel(label, new() { Exact = true }).First.FillAsync(text));
    }

    /// <summary>Chooses the one of a short list that these words are of.</summary>
    public async Task SelectAsync(string label, string words)
    {
        fields++;
        var list = reader.Page.GetByLabel(label, new() { Exact = true });
        await list.SelectOptionAsync(await list.Locator("option", new() { HasTextString = words }).GetAttributeAsync("value") ?? "");
    }

    /// <summary>Finds one of a long list by typing.</summary>
    public async Task FindAsync(string label, string words)
    {
        fields++;
        var field = reader.Page.Locator("input[role=combobox]").And(reader.Page.GetByLabel(label, new() { Exact = true }));
        await Assertions.Expect(field).ToBeVisibleAsync(); // until its script is there, it is a list
        await SkipAsync();
        await (byKeyboard ? reader.TypeAsync(label, words) : field.FillAsync(words));
        await Assertions.Expect(field.Locator("xpath=..").GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await reader.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Ticks a box.</summary>
    public async Task CheckAsync(string label)
    {
        clicks++;
        await reader.Page.GetByLabel(label, new() { Exact = true }).CheckAsync();
    }

    /// <summary>Reads the page before them, where that was not done yet.</summary>
    public async Task ReadAsync()
    {
        if (isUnread)
        {
            isUnread = false;
            await IsThereAsync();
            words += await reader.WordsAsync();
        }
    }

    /// <summary>Reads a part of the page before them.</summary>
    public async Task ReadAsync(string part) => words += await reader.WordsAsync(part);

    public Task PressAsync(string button) => ClickAsync(button, reader.PressAsync);

    public Task FollowAsync(string link) => ClickAsync(link, reader.FollowAsync);

    /// <summary>Follows a link that the page is known by.</summary>
    public async Task FollowAsync(ILocator link) => await ClickAsync(byKeyboard ? (await link.InnerTextAsync()).Trim() : "", _ => link.ClickAsync());

    /// <summary>Follows what is offered next, which must be of this kind.</summary>
    public async Task FollowNextAsync(string kind)
    {
        var link = reader.Page.Locator(".govuk-notification-banner__link").First;
        await Assertions.Expect(link).ToContainTextAsync(kind);
        await FollowAsync(link);
    }

    /// <summary>Says what it took, and whether that is at most what the job may take.</summary>
    /// <param name="sees">What shows that it is done.</param>
    /// <param name="most">Clicks, fields, page loads and words.</param>
    public async Task EndAsync(string sees, (int Clicks, int Fields, int Loads, int Words) most)
    {
        await reader.SeesAsync(sees);
        await ReadAsync();
        reader.Page.Request -= Count;
        var took = $"{name}: {clicks}+{fields} / {loads} / {words} (at most {most.Clicks}+{most.Fields} / {most.Loads} / {most.Words})";
        TestContext.Current.TestOutputHelper!.WriteLine(took);
        Assert.True(clicks <= most.Clicks && fields <= most.Fields && loads <= most.Loads && words <= most.Words, took);
        Assert.True(words > 0 && (loads > 0 || clicks == 0), $"{took}: what must be read or loaded was not seen.");
    }

    private static Job Begin(Reader reader, string name, bool byKeyboard, bool isUnread)
    {
        var job = new Job(reader, name, byKeyboard) { isUnread = isUnread };
        reader.Page.Request += job.Count;
        return job;
    }

    private async Task ClickAsync(string what, Func<string, Task> click)
    {
        await ReadAsync();
        await IsThereAsync();
        clicks++;
        await SkipAsync();
        var loaded = new TaskCompletionSource();
        reader.Page.Load += Loaded;
        await (byKeyboard ? reader.EnterAsync(what) : click(what));
        await loaded.Task.WaitAsync(TimeSpan.FromMinutes(1)); // the state that a page is in may still be that of the page before
        reader.Page.Load -= Loaded;

        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
    }

    /// <summary>
    /// Until the page before them has run its scripts, which fold away what need not be read; and until what is to follow cannot be taken for the loading of this one.
    /// </summary>
    private async Task IsThereAsync()
    {
        await reader.Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        await reader.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Once on a page: from there on everything comes in the order of the page.</summary>
    private async Task SkipAsync()
    {
        if (byKeyboard && !hasSkipped)
        {
            await reader.SkipAsync();
        }

        hasSkipped = true;
    }

    private void Count(object? sender, IRequest request)
    {
        if (request.IsNavigationRequest && request.Frame == reader.Page.MainFrame && request.RedirectedFrom is null)
        {
            loads++;
            (isUnread, hasSkipped) = (true, false);
        }
    }
}
