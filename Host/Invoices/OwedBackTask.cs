using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.Invoices.OwedBack;

namespace Portal.Host.Invoices;

/// <summary>What a provider with nothing more to invoice is asked to pay back.</summary>
public sealed class OwedBackTask(OwedBalanceQueries owed) : ITaskView
{
    public IReadOnlyList<string> Definitions => [OwedBackWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
        => await owed.FindAsync(actor, id, ct) is not { } found ? null : new TaskView(OwedBackLinks.Details(actor.Side(), id))
        {
            Partial = "_OwedBackFacts",
            Model = new OwedBackView(actor.Side(), found),
        };
}
