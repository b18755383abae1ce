using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Teams;
using Portal.Workflows.Audit;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>An administrator makes the council's teams: who belongs to them, who leads them, what comes to them.</summary>
public sealed class TeamAdministration(PortalDbContext db, AuditTrail audit)
{
    public const int MaxName = 100;

    public Task<Paged<TeamRow>> PageAsync(int page, CancellationToken ct)
    {
        var rows =
            from t in db.Teams.AsNoTracking()
            join l in db.Users on t.LeadId equals l.Id into leads
            from l in leads.DefaultIfEmpty()
            orderby t.Name
            select new TeamRow(t.Name, l == null ? null : l.Name, t.Takes, db.TeamMembers.Count(m => m.Team == t.Name));
        return rows.PageAsync(db.Teams, page, ct);
    }

    public async Task<TeamSheet?> FindAsync(string name, CancellationToken ct)
        => await db.Teams.AsNoTracking().FirstOrDefaultAsync(t => t.Name == name, ct) is { } team
            ? new TeamSheet(team.Name, team.LeadId, team.Takes, await db.TeamMembers.Where(m => m.Team == name).Select(m => m.UserId).ToListAsync(ct))
            : null;

    /// <summary>Everybody of the council who could belong to a team, by name: whoever moves something.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> PeopleAsync(CancellationToken ct)
        => [.. (await db.Users.WhoMove()
            .OrderBy(u => u.Name).ThenBy(u => u.Email).Select(u => new { u.Id, u.Name }).ToListAsync(ct)).Select(u => (u.Id, u.Name))];

    /// <param name="by">An administrator.</param>
    /// <param name="sheet">The team as it should be.</param>
    /// <param name="seen">The <see cref="TeamSheet.Fingerprint"/> of what was shown; null makes a new team.</param>
    /// <param name="ct">Stops it.</param>
    public async Task SaveAsync(AuditedBy by, TeamSheet sheet, string? seen, CancellationToken ct)
    {
        var name = sheet.Name.Trim();
        if (name.Length is 0 or > MaxName)
        {
            throw new TeamNeedsAName();
        }

        var known = (await PeopleAsync(ct)).Select(p => p.Id).ToHashSet();
        if (sheet.LeadId is { } lead && !(sheet.Members.Contains(lead) && known.Contains(lead)))
        {
            throw new LeadIsNoMember();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var team = await db.Teams.FromSql($"select * from teams where lower(name) = lower({name}) for update").SingleOrDefaultAsync(ct);
        if (seen is null ? team is not null : team is null || (await FindAsync(team.Name, ct))!.Fingerprint != seen)
        {
            throw seen is null ? new TeamNameIsTaken(team!.Name) : new TeamChangedMeanwhile();
        }

        team ??= db.Teams.Add(new Team { Name = name }).Entity;
        (team.LeadId, team.Takes) = (sheet.LeadId, [.. sheet.Takes]);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (Engine.WorkflowEngine.IsRace(e))
        {
            throw new TeamNameIsTaken(name); // at the same moment
        }

        var members = sheet.Members.Where(known.Contains).ToList();
        await db.TeamMembers.Where(m => m.Team == team.Name && !members.Contains(m.UserId)).ExecuteDeleteAsync(ct);
        await db.Database.ExecuteSqlAsync($"insert into team_members (user_id, team) select unnest({members.ToArray()}), {team.Name} on conflict do nothing", ct);
        await audit.RecordAsync(AuditKind.TeamChanged, by, team.Name, await DetailAsync(team.Name, ct), ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<string> DetailAsync(string team, CancellationToken ct)
    {
        var members = await (from m in db.TeamMembers join u in db.Users on m.UserId equals u.Id where m.Team == team orderby u.Email select u.Email).ToListAsync(ct);
        var lead = await (from t in db.Teams join u in db.Users on t.LeadId equals u.Id where t.Name == team select u.Email).FirstOrDefaultAsync(ct);
        return $"Lead: {lead ?? "none"}. Members: {string.Join(", ", members)}";
    }
}
