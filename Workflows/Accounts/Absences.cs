using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Teams;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Who of the council is out of office, and who stands in.</summary>
public sealed class Absences(PortalDbContext db, AuditTrail audit, EngineClock clock)
{
    public DateOnly Today => LondonTime.DateOf(clock.Now);

    /// <summary>Colleagues who can stand in, by name: council staff with a role that moves something who are not away.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> ColleaguesAsync(Guid of, CancellationToken ct)
    {
        var today = Today;
        return
        [
            .. (await db.Users.WhoMove().Where(u => u.Id != of && !(u.AwayUntil >= today))
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

    /// <summary>Somebody is away until the end of a day; a colleague gets their work and emails meanwhile.</summary>
    /// <param name="by">Who says so: themselves, or whoever arranges their work.</param>
    /// <param name="person">Who is away.</param>
    /// <param name="until">The last day.</param>
    /// <param name="standIn">The colleague.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="AbsenceHasNoEnd">No day, one that has passed, or one more than a year away.</exception>
    /// <exception cref="DelegateIsNotPossible">Nobody, the person themselves, or somebody who is away.</exception>
    public async Task LeaveAsync(AuditedBy by, Guid person, DateOnly? until, Guid? standIn, CancellationToken ct)
    {
        var today = Today;
        if (until is not { } last || last < today || last > today.AddYears(1))
        {
            throw new AbsenceHasNoEnd();
        }

        if (standIn is not { } id || (await ColleaguesAsync(person, ct)).FirstOrDefault(c => c.Id == id) is not { Name: { } name })
        {
            throw new DelegateIsNotPossible();
        }

        await SetAsync(by, person, last, id, string.Create(CultureInfo.InvariantCulture, $"Until {last:dd'/'MM'/'yyyy}. {name} stands in"), ct);
    }

    public Task ReturnAsync(AuditedBy by, Guid person, CancellationToken ct) => SetAsync(by, person, until: null, standIn: null, "Back", ct);

    private async Task SetAsync(AuditedBy by, Guid person, DateOnly? until, Guid? standIn, string detail, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var changed = await db.Users.Where(u => u.Id == person && u.Kind == AccountKind.Council && (u.AwayUntil != until || u.DelegateId != standIn))
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.AwayUntil, until).SetProperty(x => x.DelegateId, standIn), ct);
        if (changed > 0)
        {
            await audit.RecordAsync(AuditKind.AbsenceSet, by, await db.Users.Where(u => u.Id == person).Select(u => u.Email).SingleAsync(ct), detail, ct);
        }

        await transaction.CommitAsync(ct);
    }
}
