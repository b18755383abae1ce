using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using Portal.Host.Demo;
using Portal.TestKit;

namespace Portal.Browser.Tests.Chrome;

/// <summary>The portal with its example data on a real port, and people in front of it, each with a browser of their own. One for a test class.</summary>
public class DemoPortal(PortalCluster cluster, Chromium chromium) : IAsyncLifetime
{
    public const int Desktop = 1280;
    public const int Phone = 375;

    private readonly Dictionary<(string Email, string? Provider), string> sessions = [];
    private readonly Dictionary<string, Reader> seated = new(StringComparer.Ordinal);
    private TestDatabase? database;
    private PortalApp? app;
    private Uri? address;

    public Chromium Chromium => chromium;

    public PortalApp App => app ?? throw new InvalidOperationException("The portal starts with the first reader.");

    public TestDatabase Database => App.Database;

    /// <summary>Where it listens, once it has started.</summary>
    public Uri Address => address ?? throw new InvalidOperationException("The portal starts with the first reader.");

    public Inbox Inbox => new(App.MailFolder);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask; // it starts with its first reader, so that a skipped test starts nothing

    /// <summary>Somebody who is not signed in.</summary>
    public async Task<Reader> StrangerAsync(int width = Desktop, bool javaScript = true, string? session = null)
    {
        var browser = chromium.Instance;
        await StartAsync();
        return await Reader.SitDownAsync(await browser.NewContextAsync(new()
        {
            BaseURL = address!.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            StorageState = session,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ReducedMotion = ReducedMotion.Reduce,
        }));
    }

    /// <summary>
    /// Somebody who is signed in already; for a person of several providers, acting for one. They came in by the same
    /// pages, but without a browser, which takes a fraction of the time; the stories sign in with one.
    /// </summary>
    public async Task<Reader> SignedInAsync(string email, string? provider = null, int width = Desktop, string password = DemoSignIns.Password)
    {
        await StartAsync();
        if (!sessions.TryGetValue((email, provider), out var session))
        {
            using var door = FormClient.For(address!);
            await door.SignInAsync(email, password);
            if (provider is not null)
            {
                await door.Press(provider);
            }

            Assert.DoesNotContain("/sign-in", door.Page.Path, StringComparison.Ordinal);
            session = sessions[(email, provider)] = State(door.Cookies.GetAllCookies());
        }

        return await StrangerAsync(width, session: session);
    }

    /// <summary>Cookies as a browser keeps them.</summary>
    private static string State(CookieCollection cookies) => JsonSerializer.Serialize(new
    {
        cookies = cookies.Select(c => new
        {
            name = c.Name,
            value = c.Value,
            domain = c.Domain,
            path = c.Path,
            expires = -1,
            httpOnly = c.HttpOnly,
            secure = c.Secure,
            sameSite = "Lax",
        }),
        origins = Array.Empty<object>(),
    });

    /// <summary>The same reader again for the same name, from test to test.</summary>
    public async Task<Reader> SeatAsync(string name, Func<Task<Reader>> sitDown)
        => seated.TryGetValue(name, out var reader) ? reader : seated[name] = await sitDown();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var reader in seated.Values)
        {
            await reader.DisposeAsync();
        }

        if (app is not null)
        {
            await app.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    /// <summary>Whoever comes next signs in anew: after a while that the portal's clock has jumped over, nobody is signed in any more.</summary>
    protected void ForgetSessions() => sessions.Clear();

    /// <summary>The portal, not yet started, over what is in it.</summary>
    protected virtual async Task<(TestDatabase Database, PortalApp App)> OpenAsync(PortalCluster from)
    {
        var made = await from.CreateDatabaseAsync();
        return (made, new PortalApp(made) { WithJobs = true }.With("Demo:Enabled", "true"));
    }

    /// <summary>Starts it, where no reader has.</summary>
    public async Task StartAsync()
    {
        if (address is not null)
        {
            return;
        }

        (database, app) = await OpenAsync(cluster);
        app.With("SignIn:PerMinute", "1000");
        address = app.StartKestrel();
    }
}
