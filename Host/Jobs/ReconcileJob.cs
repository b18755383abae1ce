using Hangfire;
using Portal.Workflows.Invoices.Reconciling;

namespace Portal.Host.Jobs;

/// <summary>Each night: where not every penny that was finalised is found again, that is an incident for somebody to look at.</summary>
[ByTheClock("reconcile", "30 3 * * *")] // after the orders were raised and the periods released
public sealed class ReconcileJob(Reconciliation reconciliation) : IRecurringJob
{
    [AutomaticRetry(Attempts = 0)]
    public Task RunAsync(CancellationToken ct) => reconciliation.MustAddUpAsync(ct);
}
