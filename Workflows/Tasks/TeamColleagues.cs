using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>The colleagues of somebody's teams: how much each has, and who is away.</summary>
public sealed class TeamColleagues(PortalDbContext db, TeamLeads leads, TaskPeople people, CouncilTasks tasks, EngineClock clock)
{
    /// <summary>By name.</summary>
    public async Task<Paged<ColleagueRow>> FindAsync(Actor actor, int page, CancellationToken ct)
    {
        var found = people.Of(await leads.SeenByAsync(actor, ct));
        return await Rows(actor, found).PageOfAllAsync(found, page, ct);
    }

    /// <summary>One of them; null: nobody of these teams.</summary>
    public async Task<ColleagueRow?> FindAsync(Actor actor, Guid person, CancellationToken ct)
        => await Rows(actor, people.Of(await leads.SeenByAsync(actor, ct)).Where(u => u.Id == person)).FirstOrDefaultAsync(ct);

    private IQueryable<ColleagueRow> Rows(Actor actor, IQueryable<AppUser> found)
    {
        var today = LondonTime.DateOf(clock.Now);
        var (all, overdue) = (tasks.In(actor, QueueKind.All), tasks.In(actor, QueueKind.Overdue));
        return
            from u in found
            orderby u.Name, u.Email
            select new ColleagueRow
            {
                Id = u.Id,
                Name = u.Name,
                Open = all.Count(i => i.OwnerId == u.Id),
                Overdue = overdue.Count(i => i.OwnerId == u.Id),
                AwayUntil = u.AwayUntil >= today ? u.AwayUntil : null,
                StandInId = u.AwayUntil >= today ? u.DelegateId : null,
                StandIn = u.AwayUntil >= today ? db.Users.Where(d => d.Id == u.DelegateId).Select(d => d.Name).FirstOrDefault() : null,
            };
    }
}
