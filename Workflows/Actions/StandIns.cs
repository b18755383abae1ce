using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>Whose work somebody does: their own, and that of those for whom they stand in today. Asked anew each time (decision 47).</summary>
public sealed class StandIns(PortalDbContext db, EngineClock clock)
{
    public IQueryable<Guid?> For(Guid person)
    {
        var day = LondonTime.DateOf(clock.Now);
        return db.Users.Where(u => u.Id == person || (u.DelegateId == person && u.AwayUntil >= day)).Select(u => (Guid?)u.Id);
    }
}
