using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.Payments;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Periods;

/// <summary>The council's board: each provider's open period, what comes next, and how many lines block it.</summary>
public sealed class PeriodBoard(PortalDbContext db, PeriodSettings settings, EngineClock clock)
{
    /// <summary>Providers with a first period; paged in SQL, what blocks them worked out where it is shown or asked for.</summary>
    public async Task<Paged<PeriodBoardRow>> FindAsync(PeriodBoardFilter filter, CancellationToken ct)
    {
        var rows = Matching(filter);
        var found = await InOrder(rows, filter).PageAsync(rows, filter.Page, ct);
        var first = await FirstAsync([.. found.Rows.Where(r => r.Blocks > 0).Select(r => r.ProviderRef)], ct);
        return found with { Rows = [.. found.Rows.Select(r => r with { First = first.GetValueOrDefault(r.ProviderRef) })] };
    }

    /// <summary>One provider's place on it; null where it has no first period.</summary>
    public async Task<PeriodBoardRow?> OfProviderAsync(string providerRef, CancellationToken ct)
        => providerRef.Length > 0 && (await FindAsync(new PeriodBoardFilter { ProviderRef = providerRef }, ct)).Rows is [var row] ? row : null;

    /// <summary>All pages of it, one row at a time.</summary>
    public IAsyncEnumerable<PeriodBoardRow> ReadAllAsync(PeriodBoardFilter filter) => InOrder(Matching(filter), filter).AsAsyncEnumerable();

    private static IQueryable<PeriodBoardRow> InOrder(IQueryable<PeriodBoardRow> rows, PeriodBoardFilter filter)
        => (filter.LongestFirst ? rows.OrderBy(r => r.BlockedSince ?? DateOnly.MaxValue).ThenBy(r => r.Provider) : rows.OrderBy(r => r.Provider)).ThenBy(r => r.ProviderRef);

    private IQueryable<PeriodBoardRow> Matching(PeriodBoardFilter filter)
    {
        var rows = db.Database.SqlQueryRaw<PeriodBoardRow>(
            $$"""
            select p.ref as provider_ref, p.name as provider,
                   (select max(o.first) from released_periods o where o.provider_ref = p.ref) as latest,
                   {{PeriodSql.Next}} as next,
                   (select count(*)::int from open_lines k where k.provider_ref = p.ref and k.blocks) as blocks,
                   (select min(k.period) from open_lines k where k.provider_ref = p.ref and k.blocks) as blocked_since,
                   (select coalesce(o.state in ('Pending', 'Authorised'), q.state is distinct from 'WithProvider' and q.id is not null)
                    from {{PeriodSql.First}} k {{PeriodSql.Holders}}) as is_with_council
            from providers p where p.first_period is not null and ({0} = '' or p.ref = {0})
            """,
            filter.ProviderRef ?? "");
        rows = filter.Shown switch
        {
            PeriodShown.Blocked => rows.Where(r => r.Blocks > 0),
            PeriodShown.NotBlocked => rows.Where(r => r.Blocks == 0),
            PeriodShown.WithCouncil => rows.Where(r => r.IsWithCouncil == true),
            PeriodShown.WithProvider => rows.Where(r => r.IsWithCouncil == false),
            _ => rows,
        };
        return filter.Since is { } since ? rows.Where(r => r.BlockedSince <= since) : rows;
    }

    /// <summary>The first line that blocks each of these providers, and where it stands.</summary>
    private Task<Dictionary<string, FirstBlock>> FirstAsync(string[] providers, CancellationToken ct) => db.Database.SqlQueryRaw<FirstBlock>(
        $$"""
        select p.ref as provider_ref, b.* from unnest({0}) p (ref)
        cross join lateral (
            select k.line_item_ref, k.period as first, o.number as invoice_number, o.state as invoice_state, q.number as query_number, q.state = 'WithProvider' as query_is_with_provider
            from {{PeriodSql.First}} k
            {{PeriodSql.Holders}}) b
        """,
        (object)providers).ToDictionaryAsync(b => b.ProviderRef, StringComparer.Ordinal, ct);

    /// <summary>The first day on which a month can open: in arrears the one after its last.</summary>
    public DateOnly OpensOn(PaymentPeriod period) => settings.InArrears ? period.Last.AddDays(1) : period.First;

    /// <summary>Whether that day has come in London.</summary>
    public bool HasCome(PaymentPeriod period) => OpensOn(period) <= LondonTime.DateOf(clock.Now);
}
