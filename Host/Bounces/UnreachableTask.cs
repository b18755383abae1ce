using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.Bounces;

namespace Portal.Host.Bounces;

/// <summary>Whose address takes no email, and what the receiving side said.</summary>
public sealed class UnreachableTask(UnreachableQueries addresses) : ITaskView
{
    public IReadOnlyList<string> Definitions => [UnreachableWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
        => await addresses.FindAsync(actor, id, ct) is not { } found ? null : new TaskView(EmailLinks.Unreachable(id))
        {
            Partial = "_UnreachableFacts",
            Model = found,
        };
}
