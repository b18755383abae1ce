using Portal.Notifications.Delivery;

namespace Portal.Workflows.Simulation;

/// <summary>The mail server of a simulated county: it takes every email and keeps none, but for a morning's outage, and one address that is gone.</summary>
/// <param name="plan">When that is.</param>
/// <param name="clock">The county's.</param>
public sealed class SimulatedMail(CountyPlan plan, TimeProvider clock) : IMailCarrier
{
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(90);

    public Task<CarryFailure?> CarryAsync(EmailMessage email, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return Task.FromResult(
            now >= plan.MailOutage && now < plan.MailOutage + Outage ? new CarryFailure("The mail server cannot be reached.", IsPermanent: false, IsOfServer: true)
            : now >= plan.AddressGone && email.To == CountyPeople.Gone ? new CarryFailure("The mail server does not know this address (550).", IsPermanent: true)
            : null);
    }
}
