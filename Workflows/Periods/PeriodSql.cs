using Portal.Workflows.CarePackages;

namespace Portal.Workflows.Periods;

/// <summary>
/// The rule of release in SQL, so that no provider's lines are ever held in memory: which payable lines of released months
/// stand on no finalised invoice yet: the first one that was made for the month counts, zero lines like any other; adjustments
/// after it do not.
/// </summary>
internal static class PeriodSql
{
    /// <summary>Every line of a released month: released period <c>r</c>, contract <c>c</c>, line item <c>l</c>.</summary>
    public const string Lines =
        """
        from released_periods r
        join contracts c on c.provider_ref = r.provider_ref
        join care_package_line_items l on l.contract_ref = c.ref
            and l.start_date < r.first + interval '1 month' and (l.end_date is null or l.end_date >= r.first)
        """;

    /// <summary>Of those, the ones that hold the next month back; to be narrowed by provider.</summary>
    public const string Block =
        $"""
        where {PayableRule.Sql} and not {HeldRule.WholeMonthSql}
            and not exists (
                select 1 from invoice_lines x join invoices v on v.id = x.invoice_id
                where x.line_item_ref = l.ref and x.period = r.first and x.is_live and x.kind <> 'Credit' and v.state = 'Finalised'
                    and not exists (
                        select 1 from invoice_lines y join invoices w on w.id = y.invoice_id
                        where y.line_item_ref = l.ref and y.period = r.first and y.is_live and y.kind <> 'Credit' and y.revision < x.revision and w.state <> 'Finalised'))
        """;

    /// <summary>Where an open line <c>k</c> stands that holds the next month back: invoice <c>o</c>, or query <c>q</c>.</summary>
    public const string Holders =
        """
        left join lateral (
            select v.id, v.number, v.state from invoice_lines x join invoices v on v.id = x.invoice_id
            where x.line_item_ref = k.line_item_ref and x.period = k.period and x.is_live and x.kind <> 'Credit' order by x.revision limit 1) o on true
        left join lateral (
            select a.id, a.number, a.state from line_suggestions u join actions a on a.id = u.action_id
            where u.line_item_ref = k.line_item_ref and u.period = k.period and a.state <> 'Closed' order by a.number desc limit 1) q on true
        """;

    /// <summary>The first of provider <c>p</c>'s open lines that hold its next month back.</summary>
    public const string First = "(select k.line_item_ref, k.period from open_lines k where k.provider_ref = p.ref and k.blocks order by k.period, k.line_item_ref limit 1)";

    public const string Blocking = Lines + "\n" + Block;

    /// <summary>The month that each provider <c>p</c> gets next.</summary>
    public const string Next = "coalesce((select max(n.first) + interval '1 month' from released_periods n where n.provider_ref = p.ref), p.first_period)::date";
}
