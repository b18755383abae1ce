using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard;

/// <summary>Who of the council wants the weekly letter; theirs alone to choose.</summary>
public sealed class WeeklyLetters(PortalDbContext db, EngineClock clock)
{
    public Task<bool> IsChosenAsync(Guid userId, CancellationToken ct) => db.Set<WeeklyLetter>().AnyAsync(l => l.UserId == userId, ct);

    /// <summary>The first letter comes next Monday.</summary>
    public Task ChooseAsync(Guid userId, bool wants, CancellationToken ct)
        => wants
            ? db.Database.ExecuteSqlAsync($"insert into weekly_letters (user_id, written_for) values ({userId}, {MondayOf(clock.Now)}) on conflict do nothing", ct)
            : db.Set<WeeklyLetter>().Where(l => l.UserId == userId).ExecuteDeleteAsync(ct);

    /// <summary>The Monday of a moment's week, in London.</summary>
    internal static DateOnly MondayOf(DateTimeOffset moment) => Week.MondayOf(LondonTime.DateOf(moment));
}
