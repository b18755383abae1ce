using Portal.Notifications.Delivery;

namespace Portal.Workflows.Simulation;

/// <summary>The mailbox of delivery reports of a simulated county: two people's addresses take no email any more, the second since its last day.</summary>
/// <param name="plan">When that is.</param>
/// <param name="clock">The county's.</param>
public sealed class SimulatedReports(CountyPlan plan, TimeProvider clock) : IReportMailbox
{
    private readonly HashSet<string> marked = new(StringComparer.Ordinal);

    public bool IsSet => true;

    public async Task ReadAsync(Func<string, CancellationToken, Task<SeenReport>> isKnown, Func<string, DeliveryReport?, CancellationToken, Task<bool>> read, CancellationToken ct)
    {
        var reports = ((DateTimeOffset At, string Address)[])[(plan.AddressGone.AddDays(3), For(2)), (plan.Now.AddDays(-1), For(5))];
        foreach (var (_, address) in reports.Where(r => r.At <= clock.GetUtcNow() && !marked.Contains(r.Address)))
        {
            await read(address, new DeliveryReport(EmailId: null, address, HasFailed: true, "5.2.1"), ct);
            marked.Add(address);
        }
    }

    private static string For(int provider) => CountyPeople.At("signs", CountyPeople.ProviderRef(provider));
}
