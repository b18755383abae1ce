using Hangfire;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.Jobs;

/// <summary>
/// Raises and revises purchase orders every night: a new financial year begins, and an import may have been cut short.
/// One provider at a time; stopped half-way, it goes on with the next night, or its next attempt.
/// </summary>
public sealed class PurchaseOrdersJob(RaisePurchaseOrders orders)
{
    /// <summary>Half past one, UTC: past midnight in London, summer or winter.</summary>
    public const string Nightly = "30 1 * * *";

    [AutomaticRetry(Attempts = 2)]
    public Task RunAsync(CancellationToken ct) => orders.RunAsync(ct);
}
