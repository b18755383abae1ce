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
    private IQueryable<AppUser> Staff => db.Users.AsNoTracking().WhoMove();

    /// <summary>Everybody of the council with a role that moves something, by name.</summary>
    public Task<IReadOnlyList<TaskPerson>> AllAsync(CancellationToken ct) => ByNameAsync(Staff, ct);

    /// <summary>By name; somebody who left the council is nobody's colleague.</summary>
    public Task<IReadOnlyList<TaskPerson>> OfAsync(string team, CancellationToken ct) => ByNameAsync(Of([team]), ct);

    /// <summary>The people of some teams.</summary>
    internal IQueryable<AppUser> Of(IReadOnlyList<string> teams)
    {
        var roles = kinds.Parties.Where(p => teams.Contains(p.Name, StringComparer.Ordinal)).Aggregate(CouncilRoles.None, (all, p) => all | p.Role);
        return Staff.Where(u => (u.CouncilRoles & roles) != CouncilRoles.None || db.TeamMembers.Any(m => m.UserId == u.Id && teams.Contains(m.Team)));
    }

    /// <summary>Those of each of some teams, in their order, by name.</summary>
    public async Task<IReadOnlyList<(string Team, TaskPerson Person)>> ByTeamAsync(IReadOnlyList<string> teams, CancellationToken ct)
    {
        var staff = await Of(teams).OrderBy(u => u.Name).ThenBy(u => u.Email)
            .Select(u => new { u.Id, u.Name, u.AwayUntil, u.CouncilRoles, Teams = db.TeamMembers.Where(m => m.UserId == u.Id).Select(m => m.Team).ToList() }).ToListAsync(ct);
        var (roles, today) = (kinds.Parties.ToDictionary(p => p.Name, p => p.Role, StringComparer.Ordinal), LondonTime.DateOf(clock.Now));
        return
        [
            .. from team in teams
               from u in staff
               where roles.TryGetValue(team, out var role) ? u.CouncilRoles.HasFlag(role) : u.Teams.Contains(team, StringComparer.Ordinal)
               select (team, new TaskPerson(u.Id, u.Name, u.AwayUntil >= today ? u.AwayUntil : null)),
        ];
    }

    /// <summary>Every team that a task can lie with, by name.</summary>
    public async Task<IReadOnlyList<string>> TeamsAsync(CancellationToken ct)
        => [.. kinds.Parties.Select(p => p.Name).Concat(await db.Teams.Select(t => t.Name).ToListAsync(ct)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<TaskPerson>> ByNameAsync(IQueryable<AppUser> found, CancellationToken ct)
    {
        var today = LondonTime.DateOf(clock.Now);
        return await found.OrderBy(u => u.Name).ThenBy(u => u.Email).Select(u => new TaskPerson(u.Id, u.Name, u.AwayUntil >= today ? u.AwayUntil : null)).ToListAsync(ct);
    }
}
