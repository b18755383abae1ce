using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Payments;

/// <summary>A payment batch that waits for its release.</summary>
public sealed class BatchTask(BatchReader batches) : ITaskView
{
    public IReadOnlyList<string> Definitions => [BatchWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
        => actor.IsCouncil && await batches.NumberAsync(id, ct) is { } number && await batches.FindAsync(number, ct) is { } batch
            ? new TaskView(PaymentLinks.Batch(number)) { Partial = "_BatchTask", Model = batch }
            : null;
}
