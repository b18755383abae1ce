using System.Globalization;
using Portal.Domain.CarePackages;
using Portal.Domain.Payments;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.CarePackages;

/// <summary>
/// <see cref="PaymentCalculation"/> in SQL, for whole sets of lines: the same days, rates and roundings (half away from zero,
/// once, at the line). A test holds the two against each other.
/// </summary>
internal static class AmountSql
{
    /// <summary>What a line item must tell to be counted: columns of <c>care_package_line_items l</c> and its <c>contracts c</c>.</summary>
    public static string Terms { get; } =
        $"""
        l.ref, l.ss_ref, l.service_ref, l.service_level, l.start_date, l.end_date, l.weekly_cost, l.contribution_weekly, l.contribution_percent,
        {Rate} as rate, {PayableRule.Sql} as is_payable, {PayableRule.DocumentSql} as has_document, {HeldRule.RangesSql} as held
        """;

    /// <summary>The days that terms <c>t</c> share with the month that begins on <c>t.period</c>, as a range; empty where they do not meet.</summary>
    public const string SharedSql = "(daterange(t.start_date, t.end_date, '[]') * daterange(t.period, (t.period + interval '1 month')::date))";

    /// <summary>Of a contract <c>c</c>, as a fraction; nothing where its provider has no VAT number.</summary>
    private static string Rate
    {
        get
        {
            var rates = Enum.GetValues<VatRate>().Select(v => string.Create(CultureInfo.InvariantCulture, $"when '{v}' then {PaymentCalculation.RateOf(v)}"));
            return $"case when {VatNumberRule.LacksSql} then 0 else case c.vat {string.Join(' ', rates)} end end";
        }
    }

    /// <summary>How many days a multirange has: of a bounded one.</summary>
    public static string DaysOf(string multirange) => $"(select coalesce(sum(upper(u) - lower(u)), 0)::int from unnest({multirange}) u)";

    /// <summary>round(weekly amount × days / 7).</summary>
    public static string ForDays(string weekly, string days) => $"round({weekly} * {days} / 7, 2)";

    // offset 0: the server would otherwise write each amount out wherever it stands, and work it out as often.
    /// <summary>Value, VAT and contribution of terms <c>t</c> for a number of days, as a lateral table with those columns and <c>payable</c>.</summary>
    public static string Amounts(string days, string alias) =>
        $"""
        lateral (select a.value, a.vat, a.contribution, {PayableColumns.Of("a")} as payable from (
            select w.value, round(w.value * t.rate, 2) as vat,
                coalesce({ForDays("t.contribution_weekly", days)}, round(w.value * t.contribution_percent / 100, 2), 0) as contribution
            from (select {ForDays("t.weekly_cost", days)} as value offset 0) w offset 0) a) {alias}
        """;
}
