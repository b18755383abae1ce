using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Portal.Workflows.Engine;

namespace Portal.HostKit;

/// <summary>The register of <see cref="PortalGivens"/> with the host over it, and people who sign in and walk about.</summary>
public sealed class PortalWorld : IAsyncDisposable
{
    private readonly List<FormClient> browsers = [];

    private PortalWorld(TestDatabase database, PortalApp app) => (Database, App) = (database, app);

    public TestDatabase Database { get; }

    public PortalApp App { get; }

    public static async Task<PortalWorld> BeginAsync(PortalCluster cluster, FakeTimeProvider? clock = null, params (string Setting, string Value)[] settings)
    {
        var database = await cluster.CreateDatabaseAsync();
        await database.GivenRegisterAsync();
        return Over(database, clock, settings);
    }

    /// <summary>The host over a register that is there already.</summary>
    public static PortalWorld Over(TestDatabase database, FakeTimeProvider? clock, params (string Setting, string Value)[] settings)
    {
        // In memory everybody comes from one address, which the rate limit would count together.
        var app = new PortalApp(database) { Clock = clock }.With("SignIn:PerMinute", "1000");
        foreach (var (setting, value) in settings)
        {
            app.With(setting, value);
        }

        return new PortalWorld(database, app);
    }

    /// <summary>A browser in which this person has signed in.</summary>
    public async Task<FormClient> AsAsync(string email)
    {
        var browser = Stranger();
        await browser.SignInAsync(email);
        return browser;
    }

    /// <summary>A browser in which nobody has signed in.</summary>
    public FormClient Stranger()
    {
        var browser = FormClient.For(App);
        browsers.Add(browser);
        return browser;
    }

    /// <summary>Another tab of the same browser.</summary>
    public FormClient AnotherTab(FormClient browser)
    {
        var tab = FormClient.For(App, browser.Cookies);
        browsers.Add(tab);
        return tab;
    }

    /// <summary>Does what the background jobs do: outbox messages become emails, emails leave.</summary>
    public async Task DeliverAsync()
    {
        await App.Services.GetRequiredService<OutboxDispatcher>().DispatchAsync(CancellationToken.None);
        await App.Services.GetRequiredService<EmailSender>().SendAsync(CancellationToken.None);
    }

    /// <summary>The <c>.eml</c> files so far, by subject and recipient.</summary>
    public IReadOnlyList<MimeMessage> Emails()
        => !Directory.Exists(App.MailFolder) ? [] :
        [
            .. Directory.GetFiles(App.MailFolder, "*.eml").Select(x => MimeMessage.Load(x))
                .OrderBy(x => x.Subject, StringComparer.Ordinal).ThenBy(x => x.To.ToString(), StringComparer.Ordinal),
        ];

    /// <summary>How far a document has come: its state, and how many journal entries and outbox messages it has.</summary>
    public async Task<(string State, long Journal, long Outbox)> StandingAsync(Guid id)
        => (await Database.ScalarAsync<string>($"select state from contract_documents where id = '{id}'") ?? "",
            await Database.ScalarAsync<long>($"select count(*) from journal where instance_id = '{id}'"),
            await Database.ScalarAsync<long>($"select count(*) from outbox where instance_id = '{id}'"));

    public async ValueTask DisposeAsync()
    {
        browsers.ForEach(x => x.Dispose());
        await App.DisposeAsync();
        await Database.DisposeAsync();
    }
}
