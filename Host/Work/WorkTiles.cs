using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Work;

namespace Portal.Host.Work;

/// <summary>What runs, and what could not be done.</summary>
public sealed class WorkTiles(IncidentList incidents) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.IsCouncil)
        {
            return [];
        }

        var open = await incidents.CountOpenAsync(ct);
        return
        [
            new(100, WorkLinks.List, "Work in progress", "Everything that runs or has ended", "With drawing, journal, timers and emails"),
            new(110, WorkLinks.Incidents(), "Incidents", "What the portal could not do, and Retry", open == 0 ? "No open incidents" : Text.Count(open, "open incident", "open incidents"), open > 0),
        ];
    }
}
