using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Actions;
using Portal.Workflows.Changes;

namespace Portal.Host.Actions;

/// <summary>Actions; a provider finds its change requests there too.</summary>
public sealed class ActionTiles(ActionCounts actions, ChangeReader changes) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var count = await actions.ReadAsync(actor, ct);
        if (actor.IsCouncil)
        {
            return [new(20, ActionLinks.List(Side.Council), "Actions", "Answer what providers ask", count.Line, count.Waits)];
        }

        var requested = (await changes.CountOpenByKindAsync(actor, ct)).Values.Sum();
        var line = requested == 0 ? count.Line : $"{count.Line}, {Text.Count(requested, "change requested", "changes requested")}";
        return [new(60, ActionLinks.List(Side.Provider), "Actions and Change Requests", "Ask the council, and read what it answers", line, count.Waits)];
    }
}
