using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.Placements;

namespace Portal.Host.Placements;

/// <summary>What was reported, and what it does to the payment.</summary>
public sealed class PlacementTask(PlacementReader reports) : ITaskView
{
    public IReadOnlyList<string> Definitions => [PlacementWorkflow.DefinitionName];

    public async Task<TaskView?> ReadAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var side = actor.Side();
        return await reports.FindAsync(actor, id, ct) is not { } found ? null : new TaskView(PlacementLinks.Details(side, id))
        {
            Partial = "_PlacementReport",
            Model = new PlacementPage(side, found),
            Clients = [found.Report.SsRef],
        };
    }
}
