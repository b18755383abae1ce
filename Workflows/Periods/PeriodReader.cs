using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Payments;
using Portal.Workflows.Periods.OpenLines;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Periods;

/// <summary>What is open for a provider, and what holds the next period back.</summary>
public sealed class PeriodReader(PortalDbContext db)
{
    /// <summary>The latest released month, or null before the first.</summary>
    public async Task<PaymentPeriod?> LatestAsync(string providerRef, CancellationToken ct)
    {
        var first = await db.ReleasedPeriods.Where(r => r.ProviderRef == providerRef).MaxAsync(r => (DateOnly?)r.First, ct);
        return first is { } day ? new PaymentPeriod(day) : null;
    }

    /// <summary>How many released months of a provider have something that stands on no invoice yet.</summary>
    public Task<int> ToInvoiceAsync(string providerRef, CancellationToken ct)
        // A provider has few months: by their workflows alone, the server would read those of everybody.
        => db.ReleasedPeriods.CountAsync(r => r.ProviderRef == providerRef && db.Instances.Any(i => i.Id == r.Id && i.State == nameof(PeriodState.Open)), ct);

    /// <summary>The line items of which a month comes to nothing and can be invoiced: an invoice of zero lines may take it.</summary>
    public Task<List<string>> OfNothingAsync(string providerRef, CancellationToken ct)
        => db.Set<OpenLine>().Where(k => k.ProviderRef == providerRef && k.Due == 0).Select(k => k.LineItemRef).Distinct().ToListAsync(ct);

    /// <summary>Whose released month it is; null where there is no such month for this reader.</summary>
    public Task<string?> ProviderOfAsync(Actor actor, Guid id, CancellationToken ct)
        => db.ReleasedPeriods.Where(r => r.Id == id && (actor.IsCouncil || r.ProviderRef == actor.ProviderRef)).Select(r => (string?)r.ProviderRef).FirstOrDefaultAsync(ct);

    // Month by month, so that the names' index gives each one's first clients of a provider that has many.
    /// <summary>Each line that blocks, the oldest month first; where it stands is looked up for those of the page.</summary>
    public Task<Paged<PeriodBlock>> BlocksAsync(string providerRef, int page, CancellationToken ct)
        => db.Set<OpenLine>().Where(k => k.ProviderRef == providerRef && k.Blocks).PageAsync(
            async (skip, take) => (IReadOnlyList<PeriodBlock>)await db.ListByOwnPlanAsync(db.Database.SqlQueryRaw<PeriodBlock>(
                $$"""
                select k.line_item_ref, k.period as first, k.ss_ref, k.client, s.name as service, c.name as contract,
                       o.id as invoice_id, o.number as invoice_number, o.state as invoice_state,
                       q.id as query_id, q.number as query_number, q.state = 'WithProvider' as query_is_with_provider
                from (
                    select k.*
                    from (select distinct period from open_lines where provider_ref = {0} and blocks) m
                    cross join lateral (
                        select k.line_item_ref, k.period, l.ss_ref, l.service_ref, l.contract_ref, cl.surname, cl.forename, cl.surname || ', ' || cl.forename as client
                        from clients cl
                        join care_package_line_items l on l.ss_ref = cl.ss_ref
                        join open_lines k on k.line_item_ref = l.ref and k.period = m.period and k.blocks and k.provider_ref = {0}
                        order by cl.surname, cl.forename, cl.ss_ref, k.line_item_ref limit {1} + {2}) k
                    order by m.period, k.surname, k.forename, k.ss_ref, k.line_item_ref offset {1} limit {2}) k
                join services s on s.ref = k.service_ref
                join contracts c on c.ref = k.contract_ref
                {{PeriodSql.Holders}}
                order by k.period, k.surname, k.forename, k.ss_ref, k.line_item_ref
                """,
                providerRef,
                skip,
                take), ct),
            page,
            ct);
}
