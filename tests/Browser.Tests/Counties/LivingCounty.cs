using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Browser.Tests.Chrome;
using Portal.TestKit;
using Portal.TestKit.Counties;
using Portal.Workflows.Engine;

namespace Portal.Browser.Tests.Counties;

/// <summary>The portal over the county that a newcomer finds, on a Monday morning, with a mail server that can be taken away.</summary>
public sealed class LivingCounty(PortalCluster cluster, Chromium chromium) : DemoPortal(cluster, chromium), IAsyncLifetime
{
    public SmtpSink Mail { get; } = new();

    /// <summary>The Monday after the county's last day.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 30, 9, 12, 0, TimeSpan.Zero));

    /// <summary>So much later.</summary>
    public void Advance(TimeSpan by)
    {
        Clock.Advance(by);
        ForgetSessions();
    }

    /// <summary>What the job of every minute does.</summary>
    public async Task DeliverAsync()
    {
        await App.Services.GetRequiredService<OutboxDispatcher>().DispatchAsync(TestContext.Current.CancellationToken);
        await App.Services.GetRequiredService<EmailSender>().SendAsync(TestContext.Current.CancellationToken);
    }

    public Task<Reader> LeadAsync(int width = Desktop)
        => SignedInAsync(Workflows.Simulation.CountyPeople.Lead, width: width, password: AccountGivens.Password);

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await Mail.DisposeAsync();
    }

    protected override async Task<(TestDatabase Database, PortalApp App)> OpenAsync(PortalCluster from)
    {
        var made = await from.CreateDatabaseAsync();
        await FixedCounty.MakeAsync(made, FixedCounty.Smallest);
        return (made, new PortalApp(made) { Clock = Clock }
            .With("Mail:Host", "127.0.0.1").With("Mail:Port", Mail.Port.ToString(CultureInfo.InvariantCulture)).With("Mail:Security", "None").With("Mail:From", "portal@council.example"));
    }
}
