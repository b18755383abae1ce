using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.Overviews;

/// <summary>A provider's financial year, month by month: what it comes to, what was invoiced, what was paid.</summary>
public sealed class ProviderYear(PortalDbContext db, InvoiceQueries invoices)
{
    private const int LongestMonth = 31;

    /// <summary>Line items that cost the same in every month of the year are one row.</summary>
    private const string Items =
        $"""
        select greatest(l.start_date, @p2) as start, case when l.end_date < @p1 then l.end_date end as "end", l.weekly_cost, c.vat, l.contribution_weekly, l.contribution_percent,
               c.lacks_vat_number, count(*)::int as line_items
        from (select c.*, {VatNumberRule.LacksSql} as lacks_vat_number from contracts c where c.provider_ref = @p0 offset 0) c -- once for each contract
        join care_package_line_items l on l.contract_ref = c.ref
        where l.start_date <= @p1 and (l.end_date is null or l.end_date >= @p2) and {PayableRule.Sql}
        group by 1, 2, 3, 4, 5, 6, 7
        """;

    /// <summary>The twelve months of <paramref name="year"/> of the provider that <paramref name="actor"/> acts for.</summary>
    public async Task<IReadOnlyList<YearMonth>> ReadAsync(Actor actor, FinancialYear year, CancellationToken ct)
    {
        PaymentPeriod[] periods = [.. Enumerable.Range(0, 12).Select(at => new PaymentPeriod(year.First.AddMonths(at)))];
        var shouldBe = await ShouldBeAsync(actor, year, periods, ct);
        var claimed = await ClaimedAsync(actor, year, ct);
        return
        [
            .. periods.Select((period, at) =>
            {
                var (invoiced, paid) = claimed.GetValueOrDefault(period.First);
                return new YearMonth(period, shouldBe[at], invoiced, paid);
            }),
        ];
    }

    /// <summary>Of the invoices whose first month lies in <paramref name="year"/>: what was entered beside what their lines come to.</summary>
    public async Task<EnteredOtherwise> EnteredOtherwiseAsync(Actor actor, FinancialYear year, CancellationToken ct)
    {
        var settled = Settled(actor);
        var differences =
            from v in invoices.VisibleTo(actor).AsNoTracking()
            where v.Kind == InvoiceKind.Invoice && v.State != InvoiceState.Unsubmitted && EF.Property<decimal>(v, PayableColumns.OfItems) >= 0
                && (v.Total != v.ItemsValue || v.TotalVat != v.ItemsVat) // an index of these
                && EF.Property<decimal>(v, PayableColumns.OfInvoice) != EF.Property<decimal>(v, PayableColumns.OfItems)
            let first = db.InvoiceLines.Where(x => x.InvoiceId == v.Id && x.IsLive).Min(x => x.Period)
            where first >= year.First && first <= year.Last
            group new { By = EF.Property<decimal>(v, PayableColumns.OfInvoice) - EF.Property<decimal>(v, PayableColumns.OfItems), IsPaid = v.PaidOn != null || settled.Contains(v.Id) } by 1 into all
            select new EnteredOtherwise(all.Sum(d => d.By), all.Sum(d => d.IsPaid ? d.By : 0));
        return await differences.SingleOrDefaultAsync(ct) ?? new EnteredOtherwise(0, 0);
    }

    /// <summary>One row in memory at a time.</summary>
    private async Task<decimal[]> ShouldBeAsync(Actor actor, FinancialYear year, PaymentPeriod[] periods, CancellationToken ct)
    {
        var (sums, byDays) = (new decimal[periods.Length], new decimal?[LongestMonth + 1]);
        var items = db.Database.SqlQueryRaw<OverviewTerms>(
            Items,
            new Npgsql.NpgsqlParameter("p0", actor.ProviderRef!),
            new Npgsql.NpgsqlParameter("p1", year.Last),
            new Npgsql.NpgsqlParameter("p2", year.First));
        await foreach (var item in items.AsAsyncEnumerable().WithCancellation(ct))
        {
            var terms = item.Terms;
            byDays.AsSpan().Clear();
            for (var at = 0; at < periods.Length; at++)
            {
                // Most months of a line item are whole: as many days cost the same.
                var (first, last) = (periods[at].First, periods[at].Last);
                sums[at] += item.LineItems * (byDays[PaymentCalculation.PaidDays(terms, first, last)] ??= PaymentCalculation.For(terms, first, last).Payable);
            }
        }

        return sums;
    }

    /// <summary>
    /// An invoice that came to less than nothing is never paid itself: it is settled when the bank pays the one that took its balance. Asked of those few alone: of every
    /// paid invoice, the server would read all lines.
    /// </summary>
    private IQueryable<Guid> Settled(Actor actor) => db.Database.SqlQuery<Guid>(
        $"""
        with recursive carried as (
            select v.id, l.invoice_id as taken_by from invoices v
            join invoice_lines l on l.balance_of = v.id and l.is_live and l.kind = 'BalanceBroughtForward'
            where v.provider_ref = {actor.ProviderRef} and v.kind = 'Invoice' and v.state = 'Finalised' and v.items_payable < 0),
        settled as (
            select c.id from carried c join invoices t on t.id = c.taken_by where t.paid_on is not null
            union
            select c.id from settled s join carried c on c.taken_by = s.id)
        select id as "Value" from settled
        """);

    private async Task<Dictionary<DateOnly, (decimal Invoiced, decimal Paid)>> ClaimedAsync(Actor actor, FinancialYear year, CancellationToken ct)
    {
        var settled = Settled(actor);
        var balances =
            from x in db.InvoiceLines
            where x.IsLive && x.Period >= year.First && x.Period <= year.Last && settled.Contains(x.InvoiceId)
            group EF.Property<decimal>(x, PayableColumns.OfLine) by x.Period!.Value into month
            select new { month.Key, Sum = month.Sum() };
        var paid = await balances.ToDictionaryAsync(m => m.Key, m => m.Sum, ct);
        var claimed = db.Set<ClaimedMonth>().AsNoTracking().Where(m => m.ProviderRef == actor.ProviderRef && m.Period >= year.First && m.Period <= year.Last);
        return await claimed.ToDictionaryAsync(m => m.Period, m => (m.Invoiced, m.Paid + paid.GetValueOrDefault(m.Period)), ct);
    }
}
