using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.PaymentHolds;

namespace Portal.Host.Payments;

/// <summary>A hold on a provider's payments, to be looked at.</summary>
public sealed class HoldTask(HoldReader holds) : ITaskView
{
    public IReadOnlyList<string> Definitions => [HoldWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
        => await holds.FindAsync(actor, id, ct) is { } found ? new TaskView(PaymentLinks.Hold(id)) { Partial = "_Hold", Model = found } : null;
}
