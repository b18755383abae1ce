using Portal.Domain.Payments;

namespace Portal.Workflows.CarePackages;

/// <summary>
/// DOMAIN's rule in SQL, and nowhere else: while a provider's own report that a placement ended, or that a child was away, is open, the days
/// that it names are held. A departure that the council settled holds on until an import has changed the line item, or the days between
/// would be paid after all.
/// </summary>
internal static class HeldRule
{
    /// <summary>A placement report <c>g</c> holds days.</summary>
    public const string HoldsSql =
        """
        (g.held_from is not null and (g.state = 'Reported' or (g.state = 'Settled' and g.kind <> 'Absent' and not exists (
            select from register_changes k join import_runs m on m.id = k.import_id
            where k.file = 'care_package_line_items.csv' and k.key = g.line_item_ref and m.at > g.reported_at))))
        """;

    /// <summary>The days of a line item <c>l</c> that are held, as a multirange without any where nothing is.</summary>
    public const string RangesSql =
        $"""
        coalesce((select range_agg(daterange(g.held_from, g.held_to, '[]')) from placement_reports g where g.line_item_ref = l.ref and {HoldsSql}), datemultirange())
        """;

    /// <summary>The same as first and last days in turn, or null where nothing is held.</summary>
    public const string DaysSql =
        $"""
        (select array_agg(e.day order by e.day)
         from unnest({RangesSql}) u, unnest(array[lower(u), coalesce(upper(u) - 1, 'infinity')]) e (day))
        """;

    /// <summary>All days that a line item <c>l</c> shares with a month <c>r</c> (first) are held.</summary>
    public const string WholeMonthSql =
        $"""
        (l.ref in (select g.line_item_ref from placement_reports g where {HoldsSql})
            and {RangesSql} @> daterange(greatest(l.start_date, r.first), least(l.end_date, (r.first + interval '1 month' - interval '1 day')::date), '[]'))
        """;

    /// <summary>What <see cref="DaysSql"/> says.</summary>
    public static IReadOnlyList<DaySpan> Spans(DateOnly[]? days)
        => days is null ? [] : [.. days.Chunk(2).Select(d => new DaySpan(d[0], d[1] == DateOnly.MaxValue ? null : d[1]))];
}
