using System.Globalization;
using Npgsql;
using Portal.Domain.Invoices;
using Portal.Domain.LatePayments;

namespace Portal.Workflows.LatePayments;

/// <summary>Which invoices were paid after they were due, or are not paid though they are due, and what the law gives for it. Told here alone.</summary>
internal static class LateSql
{
    /// <summary>
    /// A paid invoice that may have been paid late, in the words of the index of these: one that was paid by the day that Finalise told, and within the longest terms
    /// of its own date, was not. Few of all that was ever paid are left to be looked at.
    /// </summary>
    public static readonly string MayBeLate = string.Create(CultureInfo.InvariantCulture,
        $"""
        kind = 'Invoice' and state = 'Finalised' and payable > 0 and paid_on is not null
            and (expected_on > (finalised_at at time zone 'Europe/London')::date and paid_on <= least(expected_on, date_on_invoice + {PaymentTerms.LongestDays})) is not true
        """);

    /// <summary>A row for each such invoice that the council has received: what <see cref="LateInvoice"/> names.</summary>
    // Each day is worked out once for each row: offset 0 keeps the server from writing it out wherever it stands.
    // The rate of a day is that of the last half-year that had begun by it, if it had not ended: found in the sorted halves, not by comparing each invoice with each half.
    // What was due by which day: PaymentTerms.DueOn, or the day that Finalise told, since the terms may have changed. Credit notes are not taken off.
    public static readonly string Invoices = string.Create(CultureInfo.InvariantCulture,
        $"""
        select l.*, date_trunc('month', l.due_on)::date as month, r.percent as base_rate,
            round(l.payable * ({StatutoryInterest.AboveBase} + r.percent) / 100 * l.days / {StatutoryInterest.DaysInAYear}, 2) as interest,
            case {string.Join(' ', StatutoryInterest.FixedSums.Select(f => string.Create(CultureInfo.InvariantCulture, $"when l.payable >= {f.From} then {f.Sum}")))} end::numeric as fixed_sum
        from (
            select v.id, v.number, v.provider_ref, p.name as provider, v.state, v.payable, v.date_on_invoice, s.received_on, d.due_on, v.paid_on,
                coalesce(v.paid_on, @today) - d.due_on as days
            from (
                select * from invoices where kind = 'Invoice' and state in ('Pending', 'Authorised', 'Finalised') and payable > 0 and paid_on is null
                union all
                select * from invoices where {MayBeLate}) v
            join providers p on p.ref = v.provider_ref
            cross join lateral (select (v.submitted_at at time zone 'Europe/London')::date as received_on offset 0) s
            cross join lateral (select greatest(v.date_on_invoice, s.received_on) as since) g
            cross join lateral (select case
                when v.expected_on > (v.finalised_at at time zone 'Europe/London')::date then least(v.expected_on, g.since + {PaymentTerms.LongestDays})
                else g.since + least(p.payment_terms_days, {PaymentTerms.LongestDays}) end as due_on offset 0) d
            where coalesce(v.paid_on, @today) > d.due_on) l
        cross join lateral (select width_bucket(l.due_on + 1, @halves) as number offset 0) h
        cross join lateral (select case when l.due_on + 1 < @halves[h.number] + interval '6 months' then @percents[h.number] end as percent offset 0) r
        """);

    /// <summary>Those of each provider that were due in a month, added up: what <see cref="LateMonth"/> names.</summary>
    public static readonly string Months =
        $"""
        select i.month, i.provider_ref, i.provider, count(*) filter (where i.paid_on is not null)::int as paid, count(*) filter (where i.paid_on is null)::int as unpaid,
            max(i.days) as longest, sum(i.payable) as payable, coalesce(sum(i.interest), 0) as interest, sum(i.fixed_sum) as fixed_sums,
            count(*) filter (where i.base_rate is null)::int as without_rate
        from ({Invoices}) i group by i.month, i.provider_ref, i.provider
        """;

    /// <summary>
    /// How many of those were due in each month, and wait for the base rate of each half-year, of what is asked for by @provider and @month: what
    /// <see cref="LateOutline.Row"/> names.
    /// </summary>
    // By provider first: to sort each invoice by its provider takes longer than all the rest.
    public static readonly string Outline =
        $"""
        select g.month, g.half, (count(distinct g.provider_ref) filter (where g.asked > 0))::int as providers, sum(g.asked)::int as invoices, sum(g.without_rate)::int as without_rate
        from (
            select i.month, i.half, i.provider_ref, count(*) filter (where i.is_asked) as asked, count(*) filter (where i.is_asked and i.base_rate is null) as without_rate
            from (
                select o.month, make_date(extract(year from o.due_on + 1)::int, case when extract(month from o.due_on + 1) < 7 then 1 else 7 end, 1) as half, o.provider_ref, o.base_rate,
                    (@provider::text is null or o.provider_ref = @provider) and (@month::date is null or o.month = @month) as is_asked
                from ({Invoices}) o) i
            group by i.month, i.half, i.provider_ref) g
        group by grouping sets ((g.month), (g.half))
        """;

    /// <param name="today">London's day: until then runs the interest of what is not paid.</param>
    /// <param name="rates">What is known.</param>
    public static object[] Parameters(DateOnly today, BaseRates rates) =>
    [
        new NpgsqlParameter("today", today),
        new NpgsqlParameter("halves", rates.All.Select(r => r.Key).ToArray()),
        new NpgsqlParameter("percents", rates.All.Select(r => r.Value).ToArray()),
    ];
}
