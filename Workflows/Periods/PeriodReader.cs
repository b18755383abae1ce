using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Payments;
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
        => db.Instances.CountAsync(i => i.Definition == PeriodWorkflow.DefinitionName && i.ProviderRef == providerRef && i.State == nameof(PeriodState.Open), ct);

    /// <summary>Whose released month it is; null where there is no such month for this reader.</summary>
    public Task<string?> ProviderOfAsync(Actor actor, Guid id, CancellationToken ct)
        => db.ReleasedPeriods.Where(r => r.Id == id && (actor.IsCouncil || r.ProviderRef == actor.ProviderRef)).Select(r => (string?)r.ProviderRef).FirstOrDefaultAsync(ct);

    /// <summary>Each line that blocks, the oldest month first.</summary>
    public Task<Paged<PeriodBlock>> BlocksAsync(string providerRef, int page, CancellationToken ct)
    {
        var found = db.Database.SqlQueryRaw<PeriodBlock>(
            $$"""
            select l.ref as line_item_ref, r.first, l.ss_ref, cl.surname || ', ' || cl.forename as client, s.name as service, c.name as contract,
                   o.id as invoice_id, o.number as invoice_number, o.state as invoice_state,
                   q.id as query_id, q.number as query_number, q.state = 'WithProvider' as query_is_with_provider
            {{PeriodSql.Lines}}
            join clients cl on cl.ss_ref = l.ss_ref
            join services s on s.ref = l.service_ref
            {{PeriodSql.Holders}}
            {{PeriodSql.Block}} and r.provider_ref = {0}
            """,
            providerRef);
        return found.OrderBy(b => b.First).ThenBy(b => b.Client).ThenBy(b => b.LineItemRef).PageAsync(found, page, ct);
    }
}
