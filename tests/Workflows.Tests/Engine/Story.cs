using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Accounts;
using Portal.Notifications.Delivery;
using Portal.TestKit;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices.Reconciling;
using Portal.Workflows.Persistence;
using Portal.Workflows.Work;

namespace Portal.Workflows.Tests.Engine;

/// <summary>A portal with the small register, a clock that a test holds, and short ways to its use cases.</summary>
public sealed class Story : IAsyncDisposable
{
    private Story(TestDatabase database, PortalUseCases app, FakeTimeProvider clock) => (Database, App, Clock) = (database, app, clock);

    public TestDatabase Database { get; }

    public PortalUseCases App { get; }

    public FakeTimeProvider Clock { get; }

    /// <param name="cluster">Where databases come from.</param>
    /// <param name="at">The first moment, UTC.</param>
    public static async Task<Story> BeginAsync(PortalCluster cluster, DateTimeOffset? at = null)
    {
        var database = await cluster.CreateDatabaseAsync();
        await database.GivenRegisterAsync();
        var clock = new FakeTimeProvider(at ?? new DateTimeOffset(2027, 3, 24, 10, 0, 0, TimeSpan.Zero));
        return new Story(database, new PortalUseCases(database) { Clock = clock }, clock);
    }

    /// <summary>Lets emails go to this server instead of into files; before the first use.</summary>
    public Story PostingTo(SmtpSink sink)
    {
        App.Mail = new() { Host = "127.0.0.1", Port = sink.Port, Security = MailSecurity.None, From = "no-reply@council.example", Connections = 1 }; // in the order in which they were written
        return this;
    }

    public async Task<MoveResult> AgreeAsync(string email, Guid id, Guid? request = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MakeMove>()
            .AgreeAsync(await SignatoryAsync(email), new(id, request ?? Guid.NewGuid()), CancellationToken.None);
    }

    public async Task<MoveResult> RejectAsync(string email, Guid id, string reason = "The weekly cost is wrong.", Guid? request = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MakeMove>()
            .RejectAsync(await SignatoryAsync(email), new(id, request ?? Guid.NewGuid()), reason, CancellationToken.None);
    }

    /// <summary>What the minutely jobs do: timers, then letters, then post.</summary>
    public async Task RunJobsAsync()
    {
        await App.Services.GetRequiredService<DueTimers>().FireAsync(CancellationToken.None);
        await App.Services.GetRequiredService<OutboxDispatcher>().DispatchAsync(CancellationToken.None);
        await App.Services.GetRequiredService<EmailSender>().SendAsync(CancellationToken.None);
    }

    /// <summary>A person asks for everything that failed to be tried again.</summary>
    public async Task RetryAllAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RetryIncident>().AllAsync(Actor.System, CancellationToken.None);
    }

    public Task<long> OpenIncidentsAsync() => Database.ScalarAsync<long>("select count(*) from incidents where resolved_at is null");

    /// <summary>Kinds of the emails written so far, in order.</summary>
    public async Task<List<string>> EmailKindsAsync()
    {
        await using var db = Database.Context();
        return await db.Emails.InOrder().Select(e => e.Kind).ToListAsync();
    }

    public async Task<List<string>> BreaksAsync()
    {
        await using var db = Database.Context();
        var lost = (await new Reconciliation(db).ReadAsync(CancellationToken.None)).Where(p => p.Lost != 0).Select(p => FormattableString.Invariant($"{p.ProviderRef}: {p.Lost} is found nowhere."));
        var undone = await db.Incidents.Where(i => i.Kind == IncidentKind.Item && i.ResolvedAt == null).Select(i => i.Subject + ": " + i.Cause).ToListAsync();
        return [.. await new JournalVerification(db).FindBreaksAsync(_ => { }, CancellationToken.None).ToListAsync(), .. lost, .. undone];
    }

    public async Task<Actor> SignatoryAsync(string email)
    {
        await using var db = Database.Context();
        var user = await db.Users.SingleAsync(u => u.Email == email);
        return Actor.ForProvider(user.Id, user.Name, "P1001", "Sleepovers", ProviderRoles.Signatory);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Database.DisposeAsync();
    }
}
