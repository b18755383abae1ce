using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Work;

namespace Portal.Host.Work;

/// <summary>What runs, and what could not be done.</summary>
public sealed class WorkTiles(WorkList work, IncidentList incidents) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.IsCouncil)
        {
            return [];
        }

        var (overdue, open) = (await work.CountOverdueAsync(ct), await incidents.CountOpenAsync(ct));
        var overdueLine = overdue == 0 ? "Nothing is overdue" : Text.Count(overdue, "piece of work is overdue", "pieces of work are overdue");
        return
        [
            new(100, WorkLinks.List, "Work in progress", "Everything in progress, and whose turn it is", overdueLine, overdue > 0),
            new(110, WorkLinks.Incidents(), "Incidents", "What the portal could not do, and Retry", open == 0 ? "No open incidents" : Text.Count(open, "open incident", "open incidents"), open > 0),
        ];
    }
}
