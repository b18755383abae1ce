using Microsoft.Playwright;

namespace Portal.Browser.Tests.Chrome;

/// <summary>One real browser for the whole run. Without one the tests are skipped, but not where CI is set: there they fail.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? instance;

    /// <summary>The browser; skips the test that asks where there is none.</summary>
    public IBrowser Instance
    {
        get
        {
            if (instance is null)
            {
                Assert.False(IsDemanded, ChromiumProgram.Missing);
                Assert.Skip(ChromiumProgram.Missing);
            }

            return instance;
        }
    }

    private static bool IsDemanded => Environment.GetEnvironmentVariable("CI") is { Length: > 0 } and not "false";

    /// <summary>To watch, or to see what only a window paints.</summary>
    private static bool IsSeen => Environment.GetEnvironmentVariable("PORTAL_HEADFUL") is { Length: > 0 };

    public async ValueTask InitializeAsync()
    {
        var programs = ChromiumProgram.Find(IsSeen);
        if (programs.Count == 0)
        {
            return;
        }

        // What a page shows may come from a job of its own, and a test machine may be busy: a bound for what never comes, not a measure.
        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        instance = await LaunchAsync(playwright.Chromium, programs);
    }

    public async ValueTask DisposeAsync()
    {
        if (instance is not null)
        {
            await instance.CloseAsync();
        }

        playwright?.Dispose();
    }

    private static async Task<IBrowser> LaunchAsync(IBrowserType chromium, IReadOnlyList<string> programs)
    {
        var more = Environment.GetEnvironmentVariable("PORTAL_CHROMIUM_ARGS") ?? "";
        try
        {
            return await chromium.LaunchAsync(new()
            {
                ExecutablePath = programs[0],
                Headless = !IsSeen,
                Args = [.. Arguments, .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            });
        }
        catch (PlaywrightException) when (programs.Count > 1)
        {
            return await LaunchAsync(chromium, [.. programs.Skip(1)]);
        }
    }
}
