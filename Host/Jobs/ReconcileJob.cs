using System.Globalization;
using Hangfire;
using Portal.Workflows.Invoices.Reconciling;

namespace Portal.Host.Jobs;

/// <summary>Each night: where not every penny that was finalised is found again, that is an incident for somebody to look at.</summary>
[ByTheClock("reconcile", "30 3 * * *", "Reconcile the money")] // after the orders were raised and the periods released
public sealed class ReconcileJob(Reconciliation reconciliation) : IRecurringJob
{
    [AutomaticRetry(Attempts = 0)]
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        var (pounds, providers) = await reconciliation.MustAddUpAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"£{pounds:N2} finalised of {providers:N0} providers add up");
    }
}
