using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Actions;

/// <summary>Counts for a home page.</summary>
public sealed class ActionCounts(ActionQueries actions, StandIns standIns, Teams teams, EngineClock clock)
{
    /// <summary>The open ones that the actor sees, counted up to a thousand.</summary>
    public Task<int> CountOpenAsync(Actor actor, CancellationToken ct)
        => actions.VisibleTo(actor).Where(a => a.State != ActionState.Closed).Take(Paged<ActionRow>.CountLimit).CountAsync(ct);

    public async Task<ActionCount> ReadAsync(Actor actor, CancellationToken ct)
    {
        const int Limit = Paged<ActionRow>.CountLimit;
        var today = LondonTime.DateOf(clock.Now);
        var open = actions.VisibleTo(actor).Where(a => a.State != ActionState.Closed);
        var mine = open.Where(a => a.State == ActionState.WithProvider);
        if (actor.IsCouncil)
        {
            var inboxes = await teams.OfAsync(actor.UserId!.Value, ct);
            var own = standIns.For(actor.UserId.Value);
            mine = open.Where(a => a.State != ActionState.WithProvider && (own.Contains(a.AssigneeId) || (a.AssigneeId == null && inboxes.Contains(a.Team))));
        }

        return new ActionCount(
            await open.Take(Limit).CountAsync(ct),
            await open.Where(a => a.DueOn < today).Take(Limit).CountAsync(ct),
            await mine.Take(Limit).CountAsync(ct));
    }
}
