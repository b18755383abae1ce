using Portal.Domain.Invoices;
using Portal.Workflows.CarePackages;

namespace Portal.Workflows.Invoices.Checks;

/// <summary>
/// The checks of DOMAIN's "Control of money" in SQL, for a whole set of invoices at once: a row for each thing to look at. Nothing of it is
/// stored: what is shown is what holds now.
/// </summary>
internal static class CheckSql
{
    /// <summary>The council has it: what it does not count is what it has not been sent.</summary>
    private const string WasSent = "(w.state <> 'Deleted' and (w.state <> 'Unsubmitted' or w.submitted_at is not null))";

    /// <summary>What was taken back or paid counts as it stands; what is on its way is held against what is paid for certain (PaymentCalculation.Standing).</summary>
    private const string Standing =
        """
        case when x.state <> 'Finalised' or s.value <= n.value or n.held_days = 0 then (n.value, n.vat, n.contribution)
            when s.value < n.full_value then (s.value, s.vat, s.contribution) else (n.full_value, n.full_vat, n.full_contribution) end
        """;

    private static readonly string Facts =
        $"""
        x as (
            select l.id, l.invoice_id, l.kind, l.line_item_ref, l.period, l.ss_ref, l.commitment_year, l.value, l.payable, v.state, v.provider_ref, v.submitted_at, v.date_on_invoice,
                exists (select from providers n where n.ref = v.provider_ref and {VatNumberRule.IsMissing}) as lacks_vat_number
            from v join invoice_lines l on l.invoice_id = v.id where l.is_live),
        months as (select distinct line_item_ref, period from x where line_item_ref is not null),
        items as materialized (
            select {AmountSql.Terms}
            from care_package_line_items l join contracts c on c.ref = l.contract_ref where l.ref in (select line_item_ref from months)),
        days as materialized (
            select t.*, {AmountSql.SharedSql} as shared from (select i.*, m.period from months m join items i on i.ref = m.line_item_ref) t),
        costs as materialized (
            select t.ref, t.period, t.is_payable, t.shared, t.held_days, p.value, p.vat, p.contribution, p.payable,
                f.value as full_value, f.vat as full_vat, f.contribution as full_contribution, f.payable as full_payable
            from (
                select d.*, case when d.is_payable then {AmountSql.DaysOf("datemultirange(d.shared)")} else 0 end as full_days,
                    {AmountSql.DaysOf("d.held * datemultirange(d.shared)")} as held_days
                from days d offset 0) t,
                {AmountSql.Amounts("t.full_days", "f")},
                {AmountSql.Amounts("case when t.is_payable then t.full_days - t.held_days else 0 end", "p")}),
        invoiced as materialized (
            select l.line_item_ref, l.period, sum(l.value) as value, sum(l.vat) as vat, sum(l.contribution) as contribution, sum(l.payable) as payable
            from months m join invoice_lines l on l.line_item_ref = m.line_item_ref and l.period = m.period and l.is_live
            join invoices w on w.id = l.invoice_id and {WasSent}
            group by l.line_item_ref, l.period)
        """;

    // VAT that was finalised without a VAT number is not taken back: that it was paid, another check says.
    private const string Differs =
        $"""
        select x.invoice_id, '{nameof(InvoiceCheck.Differs)}' as name, x.id as line_id, n.payable - s.payable as figure, null::int as days, null::text as other
        from x join costs n on n.ref = x.line_item_ref and n.period = x.period join invoiced s on s.line_item_ref = x.line_item_ref and s.period = x.period
        where (s.value, s.vat, s.contribution) is distinct from {Standing} and not (x.state = 'Finalised' and x.lacks_vat_number and (s.value, s.contribution) = (n.value, n.contribution))
        """;

    private const string UnderReport =
        $"""
        select x.invoice_id, '{nameof(InvoiceCheck.UnderReport)}', x.id, n.full_payable - n.payable, n.held_days, null
        from x join costs n on n.ref = x.line_item_ref and n.period = x.period where n.held_days > 0
        """;

    // Authorised is as good as spent: two invoices within their order, one after the other, may be over it together. Each line's invoice is looked up by itself (offset 0):
    // the server would read all of the provider's for each, from the index of its latest.
    private const string OverOrder =
        $"""
        select h.invoice_id, '{nameof(InvoiceCheck.OverOrder)}', x.id, h.value + spent.value - coalesce(o.value, 0), null, o.number::text
        from (select invoice_id, provider_ref, ss_ref, commitment_year, sum(value) as value from x where ss_ref is not null group by 1, 2, 3, 4) h
        join x on x.invoice_id = h.invoice_id and x.ss_ref = h.ss_ref and x.commitment_year = h.commitment_year
        left join purchase_orders o on o.provider_ref = h.provider_ref and o.ss_ref = h.ss_ref and o.year = h.commitment_year,
        lateral (
            select coalesce(sum(l.value), 0) as value from invoice_lines l cross join lateral (
                select from invoices w where w.id = l.invoice_id and w.provider_ref = h.provider_ref and w.state in ('Authorised', 'Finalised') offset 0) its
            where l.is_live and l.ss_ref = h.ss_ref and l.commitment_year = h.commitment_year and l.invoice_id <> h.invoice_id) spent
        where h.value > 0 and h.value + spent.value > coalesce(o.value, 0)
        """;

    private const string OwnTotal =
        $"""
        select v.id, '{nameof(InvoiceCheck.OwnTotal)}', null, v.total + v.total_vat - v.items_value - v.items_vat, null, null
        from v where v.kind = 'Invoice' and v.items_payable >= 0 and (v.total, v.total_vat) <> (v.items_value, v.items_vat)
        """;

    private const string SameAsAnother =
        $"""
        select x.invoice_id, '{nameof(InvoiceCheck.SameAsAnother)}', x.id, x.payable, null, min(w.number)
        from x join invoice_lines l on l.ss_ref = x.ss_ref and l.commitment_year = x.commitment_year and l.period = x.period and l.value = x.value and l.is_live and l.invoice_id <> x.invoice_id
        join invoices w on w.id = l.invoice_id and w.kind = 'Invoice' and {WasSent}
        where x.value <> 0 and x.kind in ('Payment', 'Adjustment')
        group by x.invoice_id, x.id, x.payable
        """;

    private static readonly string TwoLinesOneDay =
        $"""
        select x.invoice_id, '{nameof(InvoiceCheck.TwoLinesOneDay)}', x.id, round(least(a.weekly_cost, b.weekly_cost) * b.days / 7, 2), b.days, b.ref
        from x join days a on a.ref = x.line_item_ref and a.period = x.period and a.is_payable
        cross join lateral (
            select b.ref, b.weekly_cost, {AmountSql.DaysOf($"datemultirange({OverlapRule.SharedSql} * a.shared)")} as days
            from (
                select l.*, {PayableRule.Sql} as is_payable from care_package_line_items l join contracts c on c.ref = l.contract_ref where l.ss_ref = a.ss_ref) b
            where b.is_payable and {OverlapRule.PairSql}
            order by days desc, b.ref limit 1) b
        where x.value > 0 and b.days > 0
        """;

    private const string VatWithoutNumber =
        $"""
        select v.id, '{nameof(InvoiceCheck.VatWithoutNumber)}', null, v.total_vat, null, null
        from v join providers n on n.ref = v.provider_ref where v.kind = 'Invoice' and v.total_vat > 0 and {VatNumberRule.IsMissing}
        """;

    private const string DocumentMissing =
        $"""
        select x.invoice_id, '{nameof(InvoiceCheck.DocumentMissing)}', x.id, x.payable, null, null
        from x join items i on i.ref = x.line_item_ref where not i.has_document and x.value > 0
        """;

    private static readonly string BeforeService =
        $"""
        select b.invoice_id, '{nameof(InvoiceCheck.BeforeService)}', null, sum(b.payable), max(b.last - b.date_on_invoice), null
        from (
            select x.*, {BilledDays.LastSql("x.provider_ref")} as last
            from x join days t on t.ref = x.line_item_ref and t.period = x.period where x.kind <> '{nameof(InvoiceLineKind.Credit)}' and x.value > 0) b
        where b.date_on_invoice < b.last
        group by b.invoice_id
        """;

    // Of several that are on their way at once, the one that was sent first.
    private const string FirstOfLineItem =
        $"""
        select f.* from (
            select distinct on (x.invoice_id, x.line_item_ref) x.invoice_id, '{nameof(InvoiceCheck.FirstOfLineItem)}', x.id, x.payable, null::int, null::text
            from x
            where x.kind = 'Payment' and not exists (
                select from invoice_lines l join invoices w on w.id = l.invoice_id
                where l.line_item_ref = x.line_item_ref and l.is_live and w.id <> x.invoice_id and {WasSent} and (w.submitted_at, w.id) < (x.submitted_at, x.invoice_id))
            order by x.invoice_id, x.line_item_ref, x.period, x.id) f
        """;

    /// <param name="which">A condition on <c>invoices</c>.</param>
    public static string Of(string which) =>
        $"""
        with v as materialized (select * from invoices where {which}),
        {Facts}
        {string.Join("\nunion all\n", Differs, UnderReport, OverOrder, OwnTotal, SameAsAnother, TwoLinesOneDay, VatWithoutNumber, DocumentMissing, BeforeService, FirstOfLineItem)}
        """;
}
