using Portal.Domain.Accounts;
using Portal.Host.Work;
using Portal.Workflows.Actions;

namespace Portal.Host.Actions;

/// <summary>Actions, for the council; a provider finds them under one tile with its change requests (<see cref="Changes.ChangeTiles"/>).</summary>
public sealed class ActionTiles(ActionCounts actions) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.IsCouncil)
        {
            return [];
        }

        var count = await actions.ReadAsync(actor, ct);
        return [new(20, ActionLinks.List(Side.Council), "Actions", "Answer what providers ask", count.Line, count.Waits)];
    }
}
