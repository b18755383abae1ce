using System.Globalization;
using Hangfire;
using Portal.Workflows.Invoices.Reconciling;

namespace Portal.Host.Jobs;

/// <summary>Each night: where not every penny that was finalised is found again, that is an incident for somebody to look at.</summary>
[ByTheClock("reconcile", "30 3 * * *", "Reconcile the money")] // after the orders were raised and the periods released
[Proves(
    "For each provider, what its finalised invoices and credit notes say is payable is worked out, and beside it what their lines come to: on purchase orders, typed as a difference, carried to another invoice or settled, VAT, and what other funders pay.",
    "Every penny that was finalised is found again, and none of it stands on no purchase order.",
    "That the register's prices and days are right, or that the bank has paid.")]
public sealed class ReconcileJob(Reconciliation reconciliation) : IRecurringJob
{
    [AutomaticRetry(Attempts = 0)]
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        var (pounds, providers) = await reconciliation.MustAddUpAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"£{pounds:N2} finalised of {providers:N0} providers add up");
    }
}
