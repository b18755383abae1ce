using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Engine;
using Portal.Workflows.Placements;

namespace Portal.Host.Placements;

/// <summary>What providers report about placements: the way to report it, and for the placements team what waits.</summary>
public sealed class PlacementTiles(PlacementReader reports) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var open = await reports.CountOpenAsync(actor, ct);
        if (!actor.IsCouncil)
        {
            var waits = open == 0 ? "Nothing is reported" : Text.Count(open, "report waits for the council", "reports wait for the council");
            return PlacementWorkflow.Reporter.Includes(actor)
                ? [new(55, PlacementLinks.Change(), "Report that a child left", "Or moved, was away, or is missing from your line items", waits)]
                : [];
        }

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
