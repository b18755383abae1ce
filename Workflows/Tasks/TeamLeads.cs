using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>
/// Whose work somebody may arrange: who gets it first, who hands it over, who is absent. An administrator: everybody's. Whoever leads a team,
/// or stands in for its lead: that team's, and that of the roles they have themselves (decision 102).
/// </summary>
public sealed class TeamLeads(PortalDbContext db, TaskKinds kinds, TaskPeople people, StandIns standIns)
{
    /// <summary>The teams by name; none for who leads nobody.</summary>
    public async Task<IReadOnlyList<string>> LedByAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Has(CouncilRoles.Administrator))
        {
            return await people.TeamsAsync(ct);
        }

        var led = await db.Teams.Where(t => standIns.For(actor.UserId!.Value).Contains(t.LeadId)).Select(t => t.Name).ToListAsync(ct);
        return led.Count == 0 ? [] : [.. led.Concat(kinds.TeamsOf(actor)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Those, and the teams that somebody belongs to: whose work they see side by side. An auditor sees every team's.</summary>
    public async Task<IReadOnlyList<string>> SeenByAsync(Actor actor, CancellationToken ct)
    {
        if (actor.IsAuditor)
        {
            return await people.TeamsAsync(ct);
        }

        var mine = await db.TeamMembers.Where(m => m.UserId == actor.UserId).Select(m => m.Team).ToListAsync(ct);
        return [.. mine.Concat(kinds.TeamsOf(actor)).Concat(await LedByAsync(actor, ct)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether somebody may arrange this person's work: their own, or that of somebody of a team they lead.</summary>
    public async Task<bool> MayArrangeAsync(Actor actor, Guid person, CancellationToken ct)
        => person == actor.UserId || (await LedByAsync(actor, ct) is { Count: > 0 } led && await people.Of(led).AnyAsync(u => u.Id == person, ct));

    /// <exception cref="OnlyALeadArranges">It is somebody else's work, and not that of a team they lead.</exception>
    internal async Task MustArrangeAsync(Actor actor, Guid person, CancellationToken ct)
    {
        if (!await MayArrangeAsync(actor, person, ct))
        {
            throw new OnlyALeadArranges();
        }
    }
}
