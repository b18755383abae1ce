using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.Payments;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Periods;

/// <summary>The council's board: each provider's open period, what comes next, and how many lines block it.</summary>
public sealed class PeriodBoard(PortalDbContext db, EngineClock clock)
{
    /// <summary>Providers with a first period, by name; paged in SQL, the blocking lines counted for one page only.</summary>
    public Task<Paged<PeriodBoardRow>> FindAsync(string? providerRef, int page, CancellationToken ct)
    {
        var providers = db.Providers.AsNoTracking().Where(p => p.FirstPeriod != null);
        if (providerRef is { Length: > 0 })
        {
            providers = providers.Where(p => p.Ref == providerRef);
        }

        var rows = db.Database.SqlQueryRaw<PeriodBoardRow>(
            $$"""
            select p.ref as provider_ref, p.name as provider,
                   (select max(o.first) from released_periods o where o.provider_ref = p.ref) as latest,
                   {{PeriodSql.Next}} as next,
                   (select count(*)::int {{PeriodSql.Blocking}} and r.provider_ref = p.ref) as blocks
            from providers p where p.first_period is not null and ({0} = '' or p.ref = {0})
            """,
            providerRef ?? "");
        return rows.OrderBy(r => r.Provider).ThenBy(r => r.ProviderRef).PageAsync(providers, page, ct);
    }

    /// <summary>Whether a month has ended, London's day.</summary>
    public bool HasEnded(PaymentPeriod period) => period.Last < LondonTime.DateOf(clock.Now);
}
