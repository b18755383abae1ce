using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Domain.Calendar;
using Portal.Notifications;
using Portal.Notifications.Delivery;
using Portal.Workflows.Accounts;
using Portal.Workflows.Changes;
using Portal.Workflows.Engine;
using Portal.Workflows.PaymentBatches;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Workflows.Simulation;

/// <summary>The use cases over a host's database, by a clock and a mail server of their own: nothing leaves.</summary>
public static class SimulatedServices
{
    /// <param name="host">Whose database, calendar and settings.</param>
    /// <param name="clock">What the use cases take for now.</param>
    /// <param name="mail">Where its emails go.</param>
    /// <param name="reports">What came back.</param>
    public static ServiceProvider Over(IServiceProvider host, SimulatedClock clock, IMailCarrier mail, IReportMailbox reports)
    {
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddSingleton<TimeProvider>(clock);
        all.AddSingleton(host.GetRequiredService<WorkingCalendar>());
        all.AddSingleton(host.GetRequiredService<PaymentSettings>());
        all.AddWorkflows(_ => throw new InvalidOperationException("The host's connections are used."));
        all.AddAccountStores();
        all.AddSingleton(host.GetRequiredService<NpgsqlDataSource>());
        all.AddSingleton(host.GetRequiredService<EncryptionKeys>());
        all.AddSingleton(host.GetRequiredService<Func<Sender>>());
        all.AddTransient(sp => sp.GetRequiredService<Func<Sender>>()());
        all.AddSingleton(mail);
        all.AddSingleton(reports);
        all.AddSingleton(new AccessPaths(Invitation: _ => Task.FromResult("/"), Reset: _ => Task.FromResult("/")));
        all.AddSingleton<RetryJob>(_ => { });
        return all.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
