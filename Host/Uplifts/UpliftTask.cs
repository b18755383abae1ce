using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.Uplifts;

namespace Portal.Host.Uplifts;

/// <summary>The request's own page is its prices and its forms.</summary>
public sealed class UpliftTask(UpliftReader uplifts) : ITaskView
{
    public IReadOnlyList<string> Definitions => [UpliftWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
        => await uplifts.FindAsync(actor, id, ct) is null ? null : new TaskView(UpliftLinks.Details(actor.Side(), id));
}
