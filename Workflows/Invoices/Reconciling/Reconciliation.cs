using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices.Reconciling;

/// <summary>Whether every penny that was finalised is found on a purchase order, or named beside them (DOMAIN, "Control of money").</summary>
public sealed class Reconciliation(PortalDbContext db)
{
    // What is payable is read from the invoices, what it is made of from the lines: the two know nothing of each other.
    private const string Sql =
        """
        with lines as (
            select v.provider_ref,
                sum(l.value) filter (where o.id is not null) as orders, sum(l.value) filter (where l.ss_ref is not null and o.id is null) as unordered,
                sum(l.payable) filter (where l.ss_ref is null) as balances,
                sum(l.vat) filter (where l.ss_ref is not null) as vat, sum(l.contribution) filter (where l.ss_ref is not null) as contributions
            from invoices v join invoice_lines l on l.invoice_id = v.id and l.is_live
            left join purchase_orders o on o.provider_ref = v.provider_ref and o.ss_ref = l.ss_ref and o.year = l.commitment_year
            where v.state = 'Finalised' group by v.provider_ref),
        figures as (
            select v.provider_ref, sum(v.payable) as finalised,
                sum(v.total - v.items_value) filter (where v.items_payable >= 0 or v.kind = 'CreditNote') as differences,
                sum(v.total_vat - v.items_vat) filter (where v.items_payable >= 0 or v.kind = 'CreditNote') as vat,
                sum(-v.items_payable) filter (where v.items_payable < 0 and v.kind = 'Invoice') as carried
            from invoices v where v.state = 'Finalised' group by v.provider_ref),
        settled as (select provider_ref, sum(amount) as amount from owed_balances where state in ('PaidBack', 'ByLetter') and not of_credit_note group by provider_ref)
        select f.provider_ref, f.finalised, coalesce(s.orders, 0) as orders, coalesce(s.unordered, 0) as unordered, coalesce(f.differences, 0) as differences,
            coalesce(s.balances, 0) + coalesce(f.carried, 0) - coalesce(b.amount, 0) as balances, coalesce(b.amount, 0) as settled, coalesce(s.vat, 0) + coalesce(f.vat, 0) as vat, coalesce(s.contributions, 0) as contributions
        from figures f left join lines s on s.provider_ref = f.provider_ref left join settled b on b.provider_ref = f.provider_ref
        """;

    /// <summary>Each provider of which something is finalised, by its reference.</summary>
    public Task<List<ReconciledProvider>> ReadAsync(CancellationToken ct)
        => db.Database.SqlQueryRaw<ReconciledProvider>(Sql).OrderBy(p => p.ProviderRef).ToListAsync(ct);

    /// <summary>For whoever waits for nothing but a yes.</summary>
    /// <exception cref="MoneyDoesNotAddUp">A provider's does not.</exception>
    /// <returns>What was finalised, in pounds, and of how many providers.</returns>
    public async Task<(decimal Finalised, int Providers)> MustAddUpAsync(CancellationToken ct)
    {
        var providers = await ReadAsync(ct);
        var off = providers.Where(p => !p.AddsUp).Select(p => p.ProviderRef).ToList();
        return off.Count > 0 ? throw new MoneyDoesNotAddUp(off) : (providers.Sum(p => p.Finalised), providers.Count);
    }
}
