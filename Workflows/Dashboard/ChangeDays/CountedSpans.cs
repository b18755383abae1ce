using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard.ChangeDays;

/// <summary>What of some days can be asked of counted days, and of what the moves must be asked.</summary>
public sealed class CountedSpans(PortalDbContext db, WorkingDays working)
{
    /// <summary>From a day to another, both among them.</summary>
    public async Task<CountedSpan> OfAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var last = await UntilAsync(ct) is { } until && until >= from ? Earlier(until, to) : from.AddDays(-1);
        return new(from, last, LondonTime.StartOf(last.AddDays(1)), LondonTime.StartOf(to.AddDays(1)));
    }

    /// <summary>The last day that is counted by the calendar as it is; null: none.</summary>
    public async Task<DateOnly?> UntilAsync(CancellationToken ct)
    {
        var kept = await db.Set<ChangeDaysUntil>().AsNoTracking().SingleOrDefaultAsync(ct);
        return kept is not null && kept.Calendar == working.Fingerprint(kept.Until) ? kept.Until : null;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
