using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>Who of the council can have the tasks of a team: the members of an inbox, or whoever has the role that its party asks for.</summary>
public sealed class TaskPeople(PortalDbContext db, TaskKinds kinds, EngineClock clock)
{
    /// <summary>Everybody of the council with a role, by name.</summary>
    public Task<IReadOnlyList<TaskPerson>> AllAsync(CancellationToken ct) => OfAsync(team: null, ct);

    /// <summary>By name; somebody who left the council is nobody's colleague.</summary>
    public async Task<IReadOnlyList<TaskPerson>> OfAsync(string? team, CancellationToken ct)
    {
        var today = LondonTime.DateOf(clock.Now);
        var staff = db.Users.AsNoTracking().Where(u => u.Kind == AccountKind.Council && u.CouncilRoles != CouncilRoles.None).OrderBy(u => u.Name).ThenBy(u => u.Email);
        var found = kinds.Parties.FirstOrDefault(p => p.Name == team) is { } party
            ? (await staff.ToListAsync(ct)).FindAll(u => party.Includes(Of(u)))
            : await staff.Where(u => team == null || db.TeamMembers.Any(m => m.UserId == u.Id && m.Team == team)).ToListAsync(ct);
        return [.. found.Select(u => new TaskPerson(u.Id, u.Name, u.IsAway(today) ? u.AwayUntil : null))];
    }

    /// <summary>Every team that a task can lie with, by name.</summary>
    public async Task<IReadOnlyList<string>> TeamsAsync(CancellationToken ct)
        => [.. kinds.Parties.Select(p => p.Name).Concat(await db.Teams.Select(t => t.Name).ToListAsync(ct)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Actor Of(AppUser user) => Actor.ForCouncil(user.Id, user.Name, "", user.CouncilRoles);
}
