using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>What providers owe back, in whatever form: paged and added up in SQL.</summary>
public sealed class OwedBackList(PortalDbContext db)
{
    private const string Sql =
        """
        select x.*, p.name as provider from (
            select 'Line' as kind, o.provider_ref, null::uuid as balance_id, null::uuid as invoice_id, null::text as number, null::text as state,
                o.line_item_ref::text as line_item_ref, o.ss_ref::text as ss_ref, o.period, o.invoiced, o.since, o.amount
            from owed_lines o
            union all
            select 'LineOnInvoice', v.provider_ref, null, v.id, v.number, v.state, l.line_item_ref, l.ss_ref, l.period, null, v.created_at, -l.payable
            from invoice_lines l join invoices v on v.id = l.invoice_id
            where l.is_live and l.kind = 'Adjustment' and l.payable < 0 and v.state in ('Unsubmitted', 'Pending', 'Authorised')
            union all
            select 'Balance', b.provider_ref, b.id, b.invoice_id, b.number, b.state, null, null, null, null, b.since, b.amount
            from owed_balances b where b.state in ('NextInvoice', 'Asked', 'Taken') and not b.of_credit_note
            union all
            select 'CreditNote', v.provider_ref, b.id, v.id, v.number, coalesce(b.state, v.state), null, null, null, null, v.finalised_at, -v.payable
            from invoices v left join owed_balances b on b.invoice_id = v.id where v.kind = 'CreditNote' and v.state = 'Finalised' and v.paid_on is null and v.payable < 0) x
        join providers p on p.ref = x.provider_ref
        """;

    /// <summary>The oldest first.</summary>
    /// <param name="actor">A provider sees its own.</param>
    /// <param name="provider">The council's filter; null: all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="ct">Stops it.</param>
    public Task<Paged<OwedBackItem>> FindAsync(Actor actor, string? provider, int page, CancellationToken ct)
    {
        var found = Of(actor, provider);
        return InOrder(found).PageAsync(found, page, ct);
    }

    /// <summary>All pages of it, one row at a time.</summary>
    public IAsyncEnumerable<OwedBackItem> ReadAllAsync(Actor actor, string? provider) => InOrder(Of(actor, provider)).AsAsyncEnumerable();

    /// <summary>What all of it comes to, pounds.</summary>
    public Task<decimal> TotalAsync(Actor actor, string? provider, CancellationToken ct) => Of(actor, provider).SumAsync(i => i.Amount, ct);

    private static IQueryable<OwedBackItem> InOrder(IQueryable<OwedBackItem> found)
        => found.OrderBy(i => i.Since).ThenBy(i => i.Provider).ThenBy(i => i.Number).ThenBy(i => i.LineItemRef).ThenBy(i => i.Period);

    private IQueryable<OwedBackItem> Of(Actor actor, string? provider)
    {
        var found = db.Database.SqlQueryRaw<OwedBackItem>(Sql);
        var whose = actor.IsCouncil ? provider : actor.ProviderRef!;
        return string.IsNullOrEmpty(whose) ? found : found.Where(i => i.ProviderRef == whose);
    }
}
