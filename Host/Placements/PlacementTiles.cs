using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Engine;
using Portal.Workflows.Placements;

namespace Portal.Host.Placements;

/// <summary>What providers report about placements, for the placements team.</summary>
public sealed class PlacementTiles(PlacementReader reports) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.IsCouncil)
        {
            return [];
        }

        var open = await reports.CountOpenAsync(ct);
        return
        [
            new(
                80,
                PlacementLinks.List(Side.Council),
                "Placement reports",
                "Placement changes that providers report and the register does not have",
                open == 0 ? "Nothing waits" : Text.Count(open, "report to answer", "reports to answer"),
                open > 0 && Party.Placements.Includes(actor)),
        ];
    }
}
