using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Teams;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Who of the council is out of office, and who stands in.</summary>
public sealed class Absences(PortalDbContext db, EngineClock clock)
{
    public DateOnly Today => LondonTime.DateOf(clock.Now);

    /// <summary>Colleagues who can stand in, by name: council staff with a role who are not away.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> ColleaguesAsync(Guid of, CancellationToken ct)
    {
        var today = Today;
        return
        [
            .. (await db.Users.Where(u => u.Kind == AccountKind.Council && u.CouncilRoles != CouncilRoles.None && u.Id != of && !(u.AwayUntil >= today))
                .OrderBy(u => u.Name).ThenBy(u => u.Email).Select(u => new { u.Id, u.Name }).ToListAsync(ct)).Select(u => (u.Id, u.Name)),
        ];
    }

    /// <summary>Until when somebody is away and who stands in; null where they are there.</summary>
    public async Task<(DateOnly Until, Guid? StandInId, string? StandIn)?> FindAsync(Guid userId, CancellationToken ct)
    {
        var today = Today;
        var found = await (
            from u in db.Users
            join d in db.Users on u.DelegateId equals d.Id into delegates
            from d in delegates.DefaultIfEmpty()
            where u.Id == userId && u.AwayUntil >= today
            select new { u.AwayUntil, u.DelegateId, Name = d == null ? null : d.Name }).FirstOrDefaultAsync(ct);
        return found is null ? null : (found.AwayUntil!.Value, found.DelegateId, found.Name);
    }

    /// <exception cref="AbsenceHasNoEnd">No day, one that has passed, or one more than a year away.</exception>
    /// <exception cref="DelegateIsNotPossible">Nobody, oneself, or somebody who is away.</exception>
    public async Task LeaveAsync(Actor actor, DateOnly? until, Guid? standIn, CancellationToken ct)
    {
        var today = Today;
        if (until is not { } last || last < today || last > today.AddYears(1))
        {
            throw new AbsenceHasNoEnd();
        }

        if (standIn is not { } id || (await ColleaguesAsync(actor.UserId!.Value, ct)).All(c => c.Id != id))
        {
            throw new DelegateIsNotPossible();
        }

        await db.Users.Where(u => u.Id == actor.UserId).ExecuteUpdateAsync(u => u.SetProperty(x => x.AwayUntil, last).SetProperty(x => x.DelegateId, id), ct);
    }

    public Task ReturnAsync(Actor actor, CancellationToken ct)
        => db.Users.Where(u => u.Id == actor.UserId).ExecuteUpdateAsync(u => u.SetProperty(x => x.AwayUntil, (DateOnly?)null).SetProperty(x => x.DelegateId, (Guid?)null), ct);
}
