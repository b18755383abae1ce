using Microsoft.Extensions.DependencyInjection;
using Portal.Notifications;
using Portal.Notifications.Delivery;
using Portal.Workflows;
using Portal.Workflows.Accounts;
using Portal.Workflows.Changes;
using Portal.Workflows.Engine;

namespace Portal.TestKit;

/// <summary>
/// The use cases over a test's database, without Host: it is there in milliseconds, where Host takes a fifth of a second to read
/// its pages. What Host puts in around them is the least that they ask for.
/// </summary>
public sealed class PortalUseCases(TestDatabase database) : IPortal, IAsyncDisposable
{
    private static readonly Sender Council = new("Suffolk County Council", "http://localhost", "help@council.example", "01473 000000");

    private readonly Lock building = new();
    private TemporaryFolder? mail;
    private ServiceProvider? services;

    /// <summary>The portal's clock, where a test wants to hold it.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Who takes emails, where that is neither files nor a server.</summary>
    public IMailCarrier? Carrier { get; init; }

    /// <summary>What comes back; null: nobody reads it.</summary>
    public IReportMailbox? Reports { get; init; }

    /// <summary>Where emails go; with no host they become files that nobody reads. Before the first use.</summary>
    public MailSettings Mail { get; set; } = new();

    public TestDatabase Database => database;

    public IServiceProvider Services
    {
        get
        {
            lock (building)
            {
                return services ??= Build();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        mail?.Dispose();
    }

    private ServiceProvider Build()
    {
        var all = new ServiceCollection();
        all.AddLogging();
        if (Clock is not null)
        {
            all.AddSingleton(Clock);
        }

        all.AddWorkflows(_ => database.ConnectionString);
        all.AddAccountStores();
        all.AddSingleton(database.Source); // the one that the test asks by: it is connected already
        all.AddSingleton(TestKeys.Keys);
        all.AddSingleton(Council);
        all.AddSingleton<Func<Sender>>(() => Council);
        all.AddSingleton(new AccessPaths(Invitation: user => Task.FromResult($"/accept-invitation?user={user.Id:N}&token=once"), Reset: user
            => Task.FromResult($"/reset-password?user={user.Id:N}&token=once")));
        all.AddSingleton<RetryJob>(_ => { });
        all.AddSingleton(Reports ?? new ImapReportMailbox(new BounceMailboxSettings()));
        all.AddSingleton<IMailCarrier>(_ => Carrier ?? (Mail.Host is null
            ? new PickupCarrier((mail = new()).FullName, Mail.From, () => Council)
            : new SmtpCarrier(Mail, () => Council)));
        return all.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
