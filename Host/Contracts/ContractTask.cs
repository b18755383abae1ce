using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.Contracts;

namespace Portal.Host.Contracts;

/// <summary>The document itself, beside what its reader decides.</summary>
public sealed class ContractTask(ContractReader contracts) : ITaskView
{
    public IReadOnlyList<string> Definitions => [ContractWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
        => await contracts.FindAsync(actor, id, ct) is not { } found ? null : new TaskView(ContractLinks.Details(actor.Side(), id))
        {
            Partial = "_ContractTask",
            Model = (found, actor.Side()),
            Clients = [found.Document.SsRef],
        };
}
