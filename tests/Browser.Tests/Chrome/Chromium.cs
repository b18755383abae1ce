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

    public async ValueTask InitializeAsync()
    {
        if (ChromiumProgram.Find() is not { } program)
        {
            return;
        }

        // What a page shows may come from a job of its own, and a test machine may be busy: a bound for what never comes, not a measure.
        Assertions.SetDefaultExpectTimeout(60_000);
        var more = Environment.GetEnvironmentVariable("PORTAL_CHROMIUM_ARGS") ?? "";
        playwright = await Playwright.CreateAsync();
        instance = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Headless = Environment.GetEnvironmentVariable("PORTAL_HEADFUL") is not { Length: > 0 }, // to watch, or to see what only a window paints
            Args = [.. Arguments, .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (instance is not null)
        {
            await instance.CloseAsync();
        }

        playwright?.Dispose();
    }
}
