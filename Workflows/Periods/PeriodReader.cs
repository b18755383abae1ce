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

    /// <summary>Each line that blocks, the oldest month first; where it stands is looked up for those of the page.</summary>
    public Task<Paged<PeriodBlock>> BlocksAsync(string providerRef, int page, CancellationToken ct)
        => db.Set<OpenLine>().Where(k => k.ProviderRef == providerRef && k.Blocks).PageAsync(
            async (skip, take) => (IReadOnlyList<PeriodBlock>)await db.Database.SqlQueryRaw<PeriodBlock>(
                $$"""
                select k.line_item_ref, k.period as first, k.ss_ref, k.client, s.name as service, c.name as contract,
                       o.id as invoice_id, o.number as invoice_number, o.state as invoice_state,
                       q.id as query_id, q.number as query_number, q.state = 'WithProvider' as query_is_with_provider
                from (
                    select k.line_item_ref, k.period, l.ss_ref, l.service_ref, l.contract_ref, cl.surname || ', ' || cl.forename as client
                    from open_lines k
                    join care_package_line_items l on l.ref = k.line_item_ref
                    join clients cl on cl.ss_ref = l.ss_ref
                    where k.provider_ref = {0} and k.blocks
                    order by k.period, client, k.line_item_ref offset {1} limit {2}) k
                join services s on s.ref = k.service_ref
                join contracts c on c.ref = k.contract_ref
                {{PeriodSql.Holders}}
                order by k.period, k.client, k.line_item_ref
                """,
                providerRef,
                skip,
                take).ToListAsync(ct),
            page,
            ct);
}
